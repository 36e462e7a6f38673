import Capture
import CaptureScenes
import Diagnosis
import Framing
import Reporting
import TestSupport
import Testing
import Wire

/// A capture told while it goes on: as `watch` would have seen it.
@Suite struct LiveDiagnoserTests {
  /// All news, asked for after every frame and for half a minute afterwards.
  private static func news(
    _ capture: GoldenCapture, options: DiagnosisOptions = DiagnosisOptions()
  ) throws -> (news: [LiveNews], diagnosis: Diagnosis) {
    var diagnoser = LiveDiagnoser(options: options)
    var news: [LiveNews] = []
    var now = Moment.epoch
    for frame in try capture.frames() {
      now = max(now, frame.time ?? now)
      diagnoser.observe(frame)
      news += diagnoser.news(at: now)
    }
    for _ in 0..<60 {
      now = now + .milliseconds(500)
      news += diagnoser.news(at: now)
    }
    return (news, diagnoser.diagnosis)
  }

  private static func capture(_ path: String) throws -> GoldenCapture {
    GoldenCapture(scene: try #require(CaptureCatalogue.scenes.first { $0.path == path }))
  }

  @Test(arguments: GoldenCapture.all)
  func `in the end the story is that of the file`(capture: GoldenCapture) throws {
    let (news, diagnosis) = try Self.news(capture)
    #expect(diagnosis.findings == (try capture.diagnosis()).findings)
    let phones = diagnosis.stories.filter { $0.phone?.profile != nil }
    for story in phones {
      let own = news.filter { $0.subject?.mac == story.device.mac }
      let told = own.compactMap { line -> String? in
        if case .finding(let finding) = line.kind { finding.rule.id } else { nil }
      }
      // Everything worth a warning was told, and once.
      let found = Set(story.findings.filter { $0.severity > .info }.map(\.rule.id))
      #expect(found.isSubset(of: told))
      let stages = own.compactMap { line -> StageResult? in
        if case .stage(let stage) = line.kind { stage } else { nil }
      }
      for stage in story.stages where stage.status != .notSeen {
        let last = stages.last { $0.stage == stage.stage }
        #expect(last?.status == stage.status)
        #expect(last?.value == stage.value)
      }
      let verdicts = own.compactMap { line -> DeviceStory.Verdict? in
        if case .verdict(let verdict, _) = line.kind { verdict } else { nil }
      }
      #expect(verdicts.last ?? .incomplete == story.verdict)
    }
  }

  @Test func `frames come in their order, then what they mean, and what is good at once`() throws {
    let (news, _) = try Self.news(Self.capture("healthy/j100-sip.pcapng"))
    let steps = news.compactMap { line -> String? in
      if case .step(let step) = line.kind { "\(step.kind.rawValue) \(step.summary)" } else { nil }
    }
    #expect(
      steps.filter { $0.hasPrefix("DHCP") } == [
        "DHCP DISCOVER", "DHCP OFFER", "DHCP REQUEST", "DHCP ACK",
      ])
    let verdict = try #require(
      news.first { if case .verdict = $0.kind { true } else { false } })
    guard case .verdict(.provisioned, nil) = verdict.kind else {
      Issue.record("not provisioned")
      return
    }
    #expect(
      news.count { if case .verdict = $0.kind { true } else { false } } == 1)
    #expect(
      news.count { if case .appeared = $0.kind { true } else { false } } == 2)
  }

  @Test func `a question that nobody answers is told without a further frame`() throws {
    let all = try Self.capture("healthy/j100-sip.pcapng").frames()
    let index = try #require(all.firstIndex { $0.bytes.count > 280 })
    var diagnoser = LiveDiagnoser()
    for frame in all[...index] { diagnoser.observe(frame) }
    let start = try #require(all[index].time)
    var lines: [(Duration, String)] = []
    for step in 0..<60 {
      let now = start + .milliseconds(500 * step)
      for line in diagnoser.news(at: now) {
        if case .waiting(let wait) = line.kind { lines.append((now - start, wait.message)) }
      }
    }
    #expect(lines.map(\.1) == ["no answer to its DISCOVER untagged for 10.0 s"])
    #expect(lines.map(\.0) == [.seconds(10)])
  }

  @Test func `a clock that is set back keeps nothing from being told`() throws {
    let capture = try #require(
      GoldenCapture.all.first { $0.scene.path.contains("sson.quoted-whole/fires") })
    var diagnoser = LiveDiagnoser()
    var now = Moment.epoch
    for frame in try capture.frames() {
      now = max(now, frame.time ?? now)
      diagnoser.observe(frame)
    }
    _ = diagnoser.news(at: now)
    var told: [LiveNews] = []
    for step in 0..<8 {
      told += diagnoser.news(at: now + .seconds(-3600) + .milliseconds(500 * step))
    }
    #expect(
      told.contains { line in
        if case .finding(let finding) = line.kind {
          finding.rule.id == "sson.quoted-whole"
        } else {
          false
        }
      })
  }

  @Test(arguments: ["healthy/j100-sip.pcapng", "healthy/j100-sip-release-and-tag.pcapng"])
  func `wherever a clock jumps, who has its files is told so`(path: String) throws {
    let frames = try Self.capture(path).frames()
    for jump in [-86_400, -3600, -2, 3600] as [Int64] {
      for place in frames.indices {
        var diagnoser = LiveDiagnoser()
        var told: [LiveNews] = []
        var now = Moment.epoch
        for (index, frame) in frames.enumerated() {
          now = max(now, frame.time ?? now)
          diagnoser.observe(frame)
          told += diagnoser.news(at: index < place ? now : now + .seconds(jump))
        }
        for step in 1...8 {
          told += diagnoser.news(at: now + .seconds(jump) + .milliseconds(500 * step))
        }
        let verdicts = told.compactMap { line -> DeviceStory.Verdict? in
          if case .verdict(let verdict, _) = line.kind { verdict } else { nil }
        }
        #expect(verdicts.last == .provisioned, "\(jump) s at frame \(place)")
      }
    }
  }

  /// Damage, or a device that was given the address by hand: what it fails to reach, the phone does
  /// not.
  @Test(arguments: [
    ("release-and-tag", IPv4Address(198, 51, 100, 101)),
    ("priority-tag", IPv4Address(192, 0, 2, 101)),
  ])
  func `who else speaks from the address of a phone spoils nothing`(
    name: String, address: IPv4Address
  ) throws {
    let frames = try Self.capture("healthy/j100-sip-\(name).pcapng").frames()
    let stray = EthernetFrame(
      to: MACAddress(lowBitsOf: 0x0200_5E00_0002), from: MACAddress(lowBitsOf: 0x0206_1B3A_0B16),
      etherType: .ipv4,
      payload: TCPSegment.ipv4Packet(
        from: address, to: IPv4Address(203, 0, 113, 10),
        header: TCPHeader(
          sourcePort: 49152, destinationPort: 80, sequence: 1_000_000, flags: .syn), payload: [])
    ).encoded
    for place in 1...frames.count {
      #expect(try Self.verdicts(of: frames, with: stray, behind: place) == [.provisioned])
    }
  }

  @Test func `who uses an address that a phone gave back spoils nothing`() throws {
    // A SYN from 192.0.2.101 to the phones' file server, 203.0.113.10 port 80, that nobody answers.
    let stray = octets(
      """
      02005e000002 02061b3a0b16 0800
      45000028000000004006 7c60 c0000265 cb00710a
      c000 0050 000f4240 00000000 5002ffff aed20000 000000000000
      """)
    let frames = try Self.capture("healthy/j100-sip-release-and-tag.pcapng").frames()
    for place in 7...frames.count {
      let verdicts = try Self.verdicts(of: frames, with: stray, behind: place)
      #expect(verdicts == [.provisioned], "behind frame \(place)")
    }
  }

  /// A packet that is none of the phone's but for a flipped bit: what it opens or ends is nothing.
  @Test func `a damaged header names nobody`() throws {
    let frames = try Self.capture("healthy/j100-sip-priority-tag.pcapng").frames()
    let phone = IPv4Address(192, 0, 2, 101)
    let server = IPv4Address(203, 0, 113, 10)
    let neighbour = IPv4Address(192, 0, 2, 229)
    for (from, to, ports, flags) in [
      (neighbour, server, (49152, 80), TCPFlags.syn),
      (server, neighbour, (80, 49152), [.fin, .ack]),
    ] as [(IPv4Address, IPv4Address, (UInt16, UInt16), TCPFlags)] {
      var packet = TCPSegment.ipv4Packet(
        from: from, to: to,
        header: TCPHeader(
          sourcePort: ports.0, destinationPort: ports.1, sequence: 1000, flags: flags), payload: [])
      let place = from == neighbour ? 15 : 19
      #expect(packet[place] == 229)
      packet[place] ^= 0x80
      #expect(packet[place] == UInt8(truncatingIfNeeded: phone.rawValue))
      let stray = EthernetFrame(
        to: MACAddress(lowBitsOf: 0x0200_5E00_0002), from: MACAddress(lowBitsOf: 0x0200_5F00_0064),
        etherType: .ipv4, payload: packet
      ).encoded
      for place in 1...frames.count {
        let verdicts = try Self.verdicts(of: frames, with: stray, behind: place)
        #expect(verdicts == [.provisioned], "behind frame \(place)")
      }
    }
  }

  /// Whose answers come by is not who else is sent some at the same address.
  @Test func `an answer to another device at the address of a phone ends nothing`() throws {
    let frames = try Self.capture("healthy/j100-sip-priority-tag.pcapng").frames()
    let stray = EthernetFrame(
      to: MACAddress(lowBitsOf: 0x0206_1B3A_0B16), from: MACAddress(lowBitsOf: 0x0200_5E00_0002),
      etherType: .ipv4,
      payload: TCPSegment.ipv4Packet(
        from: IPv4Address(203, 0, 113, 10), to: IPv4Address(192, 0, 2, 101),
        header: TCPHeader(
          sourcePort: 80, destinationPort: 49152, sequence: 0, flags: [.rst, .ack]), payload: [])
    ).encoded
    let answered = try #require(
      frames.firstIndex { frame in
        let packet = Packet(frame.bytes[...], linkType: .ethernet)
        guard case .tcp(let header) = packet.transport else { return false }
        return header.flags == [.syn, .ack]
      })
    for place in answered + 1...frames.count {
      let verdicts = try Self.verdicts(of: frames, with: stray, behind: place)
      #expect(verdicts == [.provisioned], "behind frame \(place)")
    }
  }

  /// The same octets again, from the same address and port: another phone had both before.
  @Test func `what another phone did at this address before is not this phone's`() throws {
    let frames = try Self.capture("healthy/j100-sip-release-and-tag.pcapng").frames()
    let phone = MACAddress(lowBitsOf: 0x001B_4F11_2233)
    let other = MACAddress(lowBitsOf: 0x001B_4F00_00CF)
    let before = frames.filter { frame in
      let packet = Packet(frame.bytes[...], linkType: .ethernet)
      guard case .tcp = packet.transport else { return false }
      return packet.source == phone || packet.destination == phone
    }.map { frame in
      var frame = frame
      for place in [0, 6] where Array(frame.bytes[place..<place + 6]) == phone.octets {
        frame.bytes.replaceSubrange(place..<place + 6, with: other.octets)
      }
      return frame
    }
    #expect(before.count == 27)
    for kept in 1...before.count {
      var diagnoser = LiveDiagnoser()
      for (index, frame) in (before.prefix(kept) + frames).enumerated() {
        diagnoser.observe(CapturedFrame(number: index + 1, time: frame.time, bytes: frame.bytes))
      }
      let verdicts = diagnoser.news(at: try #require(frames.last?.time)).compactMap { line in
        if case .verdict(let verdict, _) = line.kind, line.subject?.mac == phone {
          verdict as DeviceStory.Verdict?
        } else {
          nil
        }
      }
      #expect(verdicts == [.provisioned], "behind \(kept) of its frames")
    }
  }

  /// What is told in the end if a frame more comes behind one of these.
  private static func verdicts(
    of frames: [CapturedFrame], with stray: [UInt8], behind place: Int
  ) throws -> [DeviceStory.Verdict] {
    var diagnoser = LiveDiagnoser()
    var all = frames
    all.insert(CapturedFrame(number: 0, time: frames[place - 1].time, bytes: stray), at: place)
    for (index, frame) in all.enumerated() {
      diagnoser.observe(CapturedFrame(number: index + 1, time: frame.time, bytes: frame.bytes))
    }
    return diagnoser.news(at: try #require(frames.last?.time)).compactMap { line in
      if case .verdict(let verdict, _) = line.kind { verdict } else { nil }
    }
  }

  @Test func `only the device that was asked for is told of`() throws {
    var options = DiagnosisOptions()
    let capture = try Self.capture("healthy/two-phones.pcapng")
    let phones = try capture.diagnosis().stories.filter { $0.kind == .phone }
    let wanted = try #require(phones.first?.device.mac)
    options.only = [wanted]
    let (news, _) = try Self.news(capture, options: options)
    #expect(!news.isEmpty)
    #expect(news.allSatisfy { $0.subject?.mac == wanted })
  }

  @Test func `a flood of strangers is forgotten, told, and the phone is not`() throws {
    var options = DiagnosisOptions()
    options.limits.devices = 100
    var diagnoser = LiveDiagnoser(options: options)
    let phone = try Self.capture("healthy/j100-sip.pcapng").frames()
    let discover = try #require(phone.first { $0.bytes.count > 280 })
    var number = 0
    var now = try #require(discover.time)
    var forgotten = 0
    func observe(_ frame: CapturedFrame) {
      number += 1
      var frame = frame
      frame.number = number
      frame.time = now
      diagnoser.observe(frame)
      now = now + .milliseconds(10)
      for line in diagnoser.news(at: now) {
        if case .forgotten(_, let all) = line.kind { forgotten = all }
      }
    }
    for frame in phone { observe(frame) }
    for stranger in 0..<1000 {
      var frame = discover
      // The sender's address and the client's, both of a locally administered kind.
      let mac: [UInt8] = [2, 0, 0, 0, UInt8(stranger >> 8), UInt8(stranger & 255)]
      frame.bytes.replaceSubrange(6..<12, with: mac)
      frame.bytes.replaceSubrange(70..<76, with: mac)
      observe(frame)
    }
    for frame in phone { observe(frame) }
    #expect(forgotten > 0)
    #expect(diagnoser.forgottenDevices > 500)
    #expect(diagnoser.devices <= 100)
    #expect(diagnoser.diagnosis.stories.contains { $0.verdict == .provisioned })
  }

  @Test func `a line of text and an object of JSON say the same`() throws {
    let (news, _) = try Self.news(Self.capture("healthy/j100-sip.pcapng"))
    var text = TextWriter()
    var json = JSONWriter()
    for line in news {
      line.write(to: &text)
      line.write(to: &json)
    }
    let lines = String(decoding: text.bytes, as: UTF8.self).split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 100 })
    #expect(lines.contains { $0.hasSuffix("DHCP DISCOVER to all: asks for option 242") })
    #expect(lines.contains { $0.hasSuffix("  PROVISIONED") })
    let objects = String(decoding: json.bytes, as: UTF8.self).split(separator: "\n")
    #expect(objects.count == news.count)
    #expect(objects.allSatisfy { $0.hasPrefix("{\"schema\":1,\"event\":\"") })
    #expect(objects.contains { $0.contains("\"verdict\":\"provisioned\"") })
  }
}

/// The table of `watch --top` and the numbers of `watch --metrics`.
@Suite struct LivePhoneTests {
  private static func diagnoser(_ path: String) throws -> LiveDiagnoser {
    let scene = try #require(CaptureCatalogue.scenes.first { $0.path == path })
    var diagnoser = LiveDiagnoser()
    var now = Moment.epoch
    for frame in try GoldenCapture(scene: scene).frames() {
      now = max(now, frame.time ?? now)
      diagnoser.observe(frame)
    }
    _ = diagnoser.news(at: now)
    return diagnoser
  }

  @Test func `a row tells who, where, how far and what came of it`() throws {
    let diagnoser = try Self.diagnoser("healthy/j100-sip.pcapng")
    var text = TextWriter()
    PhoneTable(diagnoser.phones, rows: 10).write(to: &text)
    let lines = String(decoding: text.bytes, as: UTF8.self).split(separator: "\n")
    #expect(lines.count == 4)
    #expect(
      lines[1]
        == "00:1b:4f:11:22:33  AVB112233          0  +++++++  provisioned      203.0.113.10")
  }

  @Test func `more phones than rows are counted`() throws {
    let diagnoser = try Self.diagnoser("healthy/two-phones.pcapng")
    var text = TextWriter()
    PhoneTable(diagnoser.phones, rows: 1).write(to: &text)
    #expect(String(decoding: text.bytes, as: UTF8.self).contains("\nand 1 more\n"))
  }

  @Test func `numbers are in the format of Prometheus`() throws {
    let diagnoser = try Self.diagnoser("healthy/j100-sip.pcapng")
    let metrics = WatchMetrics(
      phones: diagnoser.phones, frames: diagnoser.frames, devices: diagnoser.devices,
      forgotten: 0, drops: [("eth\"0", 3, 0)])
    let lines = metrics.text.split(separator: "\n")
    #expect(lines.contains("ssonar_frames_total \(diagnoser.frames)"))
    #expect(lines.contains("ssonar_phones{verdict=\"provisioned\"} 1"))
    #expect(lines.contains("ssonar_phones{verdict=\"not provisioned\"} 0"))
    #expect(
      lines.contains("ssonar_dropped_frames_total{interface=\"eth\\\"0\",by=\"kernel\"} 3"))
    #expect(lines.count { $0.hasPrefix("# TYPE ") } == 6)
  }
}
