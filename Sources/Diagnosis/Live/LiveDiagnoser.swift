public import Capture
import Framing
public import Wire

/// Diagnoses while the frames come: tells what is new, and in the end the same as ``Diagnoser``.
///
/// Only devices that something was seen of are looked at again, and all of them together at most
/// every ``interval``. It has no clock: the caller says what time it is, in the time of the frames.
public struct LiveDiagnoser: Sendable {
  /// How often the stories are told anew.
  public static let interval = Duration.milliseconds(250)
  /// Devices looked at each time: a flood of strangers must not keep a phone waiting.
  static let mostAtOnce = 256
  /// How often it is told that devices had to be forgotten.
  static let forgottenInterval = Duration.seconds(10)

  private let options: DiagnosisOptions
  private var builder: TimelineBuilder
  private var watches: [MACAddress: PhoneWatch] = [:]
  /// Devices of the network that were told.
  private var neighbors: Set<MACAddress> = []
  /// Devices that are switches, routers or DHCP servers.
  private var network: Set<MACAddress> = []
  /// How many different advertisements they sent.
  private var advertisements = 0
  /// Seen, but not looked at yet.
  private var waiting: Set<MACAddress> = []
  private var lastLook: Moment?
  private var forgottenTold = 0
  private var lastForgotten: Moment?

  public init(options: DiagnosisOptions = DiagnosisOptions()) {
    self.options = options
    builder = TimelineBuilder(limits: options.limits)
    builder.trackTouched()
  }

  public mutating func observe(_ frame: CapturedFrame) {
    builder.observe(frame)
  }

  /// What is new since the last question; nothing if that was less than ``interval`` ago.
  public mutating func news(at now: Moment) -> [LiveNews] {
    if let lastLook, now >= lastLook, now - lastLook < Self.interval { return [] }
    lastLook = now
    var news = look(at: now)
    for mac in watches.filter({ $0.value.hasDueWait(at: now) }).keys {
      guard let subject = watches[mac]?.phone?.subject else { continue }
      news += (watches[mac]?.takeDueWaits(at: now) ?? []).map {
        LiveNews(time: now, subject: subject, kind: .waiting($0))
      }
    }
    if let line = forgotten(at: now) { news.append(line) }
    return news
  }

  /// The diagnosis of all that was observed.
  public var diagnosis: Diagnosis {
    Diagnoser(options: options, builder: builder).diagnosis
  }

  /// The phones as they were told last, in the order of their first frames.
  public var phones: [LivePhone] {
    watches.values.compactMap(\.phone).sorted {
      ($0.firstFrame, $0.subject.mac.rawValue) < ($1.firstFrame, $1.subject.mac.rawValue)
    }
  }

  public var frames: Int { builder.frames }
  public var devices: Int { builder.deviceCount }
  public var forgottenDevices: Int { builder.forgottenDevices }

  // MARK: - Looking

  private mutating func look(at now: Moment) -> [LiveNews] {
    waiting.formUnion(builder.takeTouched())
    let open = watches.filter(\.value.isOpen).map(\.key)
    guard !waiting.isEmpty || !open.isEmpty else { return [] }
    let known = waiting.filter { watches[$0] != nil || network.contains($0) }
    let chosen = known.union(open).union(waiting.subtracting(known).prefix(Self.mostAtOnce))
    waiting.subtract(chosen)
    if waiting.count > options.limits.devices { waiting.removeAll() }
    let devices = builder.devices(chosen)
    for device in devices where device.isNetworkDevice { network.insert(device.mac) }
    let neighborhood = builder.devices(network)
    // What a switch says anew concerns phones that say nothing.
    let told = neighborhood.reduce(0) { $0 + $1.advertisements.count }
    if told != advertisements { waiting.formUnion(watches.keys) }
    advertisements = told
    let ports = SwitchPorts(neighborhood)
    let parties = LadderParties(network: neighborhood)
    var news: [(order: Int, news: LiveNews)] = []
    for device in devices where options.only.isEmpty || options.only.contains(device.mac) {
      let story = DeviceStory(device, among: ports, options: options)
      let subject = LiveNews.Subject(device)
      for kind in kinds(story, parties, at: now) {
        news.append((kind.order, LiveNews(time: kind.time ?? now, subject: subject, kind: kind)))
      }
    }
    makeRoom()
    // Frames in their order; what they mean comes behind them.
    return news.enumerated().sorted {
      ($0.element.order, $0.offset) < ($1.element.order, $1.offset)
    }
    .map(\.element.news)
  }

  private mutating func kinds(
    _ story: DeviceStory, _ parties: LadderParties, at now: Moment
  ) -> [LiveNews.Kind] {
    switch story.kind {
    case .phone:
      guard story.phone?.profile != nil else { return [] }
      let ladder = story.ladder(among: parties)
      return watches[story.device.mac, default: PhoneWatch()].news(story, ladder, at: now)
    case .networkSwitch, .dhcpServer:
      return neighbors.insert(story.device.mac).inserted ? [.appeared(story)] : []
    case .other: return []
    }
  }

  /// What is remembered here of devices that were forgotten goes too.
  private mutating func makeRoom() {
    guard watches.count + network.count > options.limits.devices else { return }
    watches = watches.filter { builder.knows($0.key) }
    neighbors = neighbors.filter { builder.knows($0) }
    network = network.filter { builder.knows($0) }
  }

  private mutating func forgotten(at now: Moment) -> LiveNews? {
    let all = builder.forgottenDevices
    guard all > forgottenTold else { return nil }
    if let lastForgotten, now - lastForgotten < Self.forgottenInterval { return nil }
    lastForgotten = now
    defer { forgottenTold = all }
    return LiveNews(
      time: now, subject: nil, kind: .forgotten(devices: all - forgottenTold, inAll: all))
  }
}

extension LiveNews.Kind {
  /// Frames come by their numbers, everything else behind them.
  fileprivate var order: Int {
    switch self {
    case .step(let step): step.last.number
    case .appeared(let story): story.device.firstSeen.number
    case .stage, .finding, .verdict, .waiting, .forgotten: .max
    }
  }

  fileprivate var time: Moment? {
    switch self {
    case .step(let step): step.last.time
    case .appeared(let story): story.device.firstSeen.time
    case .stage, .finding, .verdict, .waiting, .forgotten: nil
    }
  }
}
