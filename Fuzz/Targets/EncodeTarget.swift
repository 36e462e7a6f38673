import Capture
import Reporting
import Wire

extension FuzzTarget {
  /// JSON, of `decode` or of a person: frames or one error, which names its place.
  static let encode = FuzzTarget("encode", longestInput: 4096) { capture in
    capture.documents + handWritten.map { Array($0.utf8) }
  } check: { octets in
    let json = Array(octets)
    do throws(FieldError) {
      let document = try FrameDocument(json: json)
      for warning in document.warnings { claimPrintable(warning) }
      for encoded in document.frames {
        claim(encoded.frame.number > 0, "frames count from 1")
        claimComesBack(encoded.frame)
      }
    } catch {
      claimNames(error, in: json)
    }
  }

  private static let handWritten = [
    #"{"source":"02:00:5e:00:02:01","dhcp":{"messageType":1,"options":[{"code":55,"value":[1,3,242]}]}}"#,
    #"""
    {"source":"02:00:5e:00:02:01","dhcp":{"messageType":"DHCPACK","yiaddr":"192.0.2.10",
     "areas":[{"area":"file","hasEnd":false}],"options":[
      {"code":242,"value":"L2Q=1,L2QVLAN=120,HTTPSRVR=192.0.2.20"},
      {"code":12,"value":"a","area":"file","padsBefore":2,"length":3}]}}
    """#,
    #"""
    [{"bytes":"01020304","capturedLength":3,"length":9},
     {"frame":2,"time":"2026-11-20T08:41:07.5Z","interface":2,"linkType":"USBPcap","payload":"00"}]
    """#,
    #"""
    {"destination":"01:00:0c:cc:cc:cc","source":"00:1b:4f:5a:01:02","vlans":[{"id":120,"priority":6}],
     "llc":{"snap":{"oui":"00:00:0c","protocolId":"0x2000"}},"payload":"02b40000"}
    """#,
    #"""
    {"linkType":"Linux cooked v2","linuxCooked":{"addressLength":6,"interface":2},
     "source":"00:1b:4f:5a:01:02","ip":{"source":"2001:db8::10","destination":"ff02::1:2"},
     "ipv6Extensions":[{"kind":60,"hex":"010400000000"}],
     "ports":{"source":546,"destination":547},"udp":{"checksum":1},"payload":"68656c6c6f"}
    """#,
    #"""
    {"ip":{"source":"192.0.2.10","destination":"198.51.100.1"},"linkType":101,
     "ipv4":{"fragmentOffset":8,"options":"01010101"},"ports":{"source":5,"destination":80},
     "tcp":{"flags":["SYN","AE"],"options":"020405b4"}}
    """#,
    #"""
    {"source":"02:00:5e:00:02:01","trailer":"","lldp":{"hasEnd":false,"trailer":"ff","tlvs":[
     {"type":1,"value":{"subtype":"MAC address","identifier":"02:00:5e:00:02:01"}},
     {"oui":"00:12:bb","subtype":2,"value":{"application":"voice","tagged":true,"vlan":120}}]}}
    """#,
    #"{"arp":{"operation":"request","senderHardware":"00:1b:4f:5a:01:02","targetProtocol":"192.0.2.1"}}"#,
    #"{"frames":[{"bytes":"01"}],"schema":1}"#, "{\"bytes\":\"\"}\n{\"bytes\":\"00\"}\n",
  ]
}

// MARK: - Seeds

extension SeedCapture {
  /// What `decode` prints for the frames, and each of their options and TLVs in a frame of its own,
  /// without its octets where it has a value.
  fileprivate var documents: [[UInt8]] {
    let whole = frames.map { json(of: $0, showsSecrets: true) }
    return whole + whole.flatMap { Self.parts(of: $0) }
  }

  private static func parts(of json: [UInt8]) -> [[UInt8]] {
    var reader = JSONReader(json)
    guard let frame = try? reader.next() else { return [] }
    return [("dhcp", "options"), ("lldp", "tlvs")].flatMap { layer, list in
      guard case .list(let parts)? = frame.member(layer)?.member(list) else { return [[UInt8]]() }
      return parts.map { part in
        let one = FieldValue.list([part.asWritten])
        let document = FieldValue.record([
          FieldValue.Field("source", .word("02:00:5e:00:02:01")),
          FieldValue.Field(layer, .record([FieldValue.Field(list, one)])),
        ])
        var writer = JSONWriter()
        writer.value(document)
        return writer.bytes
      }
    }
  }
}

extension FieldValue {
  fileprivate func member(_ name: String) -> FieldValue? {
    guard case .record(let fields) = self else { return nil }
    return fields.first { $0.name == name }?.value
  }

  /// An option or a TLV as a person would write it.
  fileprivate var asWritten: FieldValue {
    guard case .record(let fields) = self, member("value") != nil else { return self }
    let derived: Set<String> = ["hex", "octets", "name", "length"]
    return .record(fields.filter { !derived.contains($0.name) })
  }
}

// MARK: - Errors

/// The place that an error names is in the document, as far as it is not just what is missing.
private func claimNames(_ error: FieldError, in json: [UInt8]) {
  claimPrintable(error.description)
  claim(!error.description.isEmpty, "an error says something")
  var reader = JSONReader(json)
  var values: [(line: Int, value: FieldValue)] = []
  while !reader.reachesEnd() {
    let line = reader.line
    do {
      if let value = try reader.next() { values.append((line, value)) }
    } catch let broken {
      if error == broken { return }
      break
    }
  }
  if values.isEmpty, error.path == .whole { return }
  claim(
    values.contains { place(error.path, in: $0.value, line: $0.line) != nil },
    "an error names a place of the document: \(error)")
}

private enum Place {
  case value(FieldValue)
  case absent
}

/// What stands at a path; `nil` if there can be no such place.
private func place(_ path: FieldPath, in value: FieldValue, line: Int) -> Place? {
  switch path {
  case .root(let name): return name.isEmpty || name == "line \(line):" ? .value(value) : nil
  case .member(let name, let parent):
    switch place(parent, in: value, line: line) {
    case .value(.record(let fields)):
      return fields.first { $0.name == name }.map { .value($0.value) } ?? .absent
    case .absent: return .absent
    case .value, nil: return nil
    }
  case .element(let index, let parent):
    guard case .value(.list(let elements))? = place(parent, in: value, line: line),
      elements.indices.contains(index)
    else { return nil }
    return .value(elements[index])
  }
}
