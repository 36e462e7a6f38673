public import Capture
import Framing
public import Wire

/// Diagnoses while the frames come: tells what is new, and in the end the same as ``Diagnoser``.
///
/// Only devices that something was seen of are looked at again, and all of them together at most
/// every ``interval``; where there are many, some wait for their turn. It has no clock: the caller
/// says what time it is, in the time of the frames. That may jump, as clocks are set.
public struct LiveDiagnoser: Sendable {
  /// How often the stories are told anew.
  public static let interval = Duration.milliseconds(250)
  /// Phones looked at each time, of which something was seen or claimed.
  static let mostPhones = 256
  /// Other devices: a flood of strangers must not keep a phone waiting.
  static let mostStrangers = 64
  /// Phones of which nothing was seen, but of their network.
  static let mostConcerned = 64
  /// A network of more devices is looked over at most once a second.
  static let smallNetwork = 64
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
  /// The network as it was when it was looked over last.
  private var ports = SwitchPorts([])
  private var parties = LadderParties(network: [])
  private var lastNetwork: Moment?
  private var networkIsOld = false
  /// Seen, but not looked at yet: what is like a phone, devices of the network, and all others.
  private var phonesWaiting = WaitingList()
  private var strangersWaiting = WaitingList()
  /// What their switch says may concern them.
  private var concerned = WaitingList()
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
    for mac in builder.takeTouched() {
      if watches[mac] != nil || network.contains(mac) || builder.follows(mac) {
        phonesWaiting.append(mac)
      } else {
        strangersWaiting.append(mac)
      }
    }
    phonesWaiting.append(watches.lazy.filter { $0.value.isDue(at: now) }.map(\.key))
    // What more strangers say is heard when they say it again.
    if strangersWaiting.count > options.limits.devices { strangersWaiting.removeAll() }
    let chosen = Set(
      phonesWaiting.take(Self.mostPhones) + strangersWaiting.take(Self.mostStrangers)
        + concerned.take(Self.mostConcerned))
    guard !chosen.isEmpty || networkIsOld else { return [] }
    let devices = builder.devices(chosen)
    for device in devices where device.isNetworkDevice {
      network.insert(device.mac)
      networkIsOld = true
    }
    lookOverNetwork(at: now)
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

  /// Port and names as the devices of the network told them.
  private mutating func lookOverNetwork(at now: Moment) {
    if let lastNetwork, network.count > Self.smallNetwork, now >= lastNetwork,
      now - lastNetwork < .seconds(1)
    {
      return
    }
    guard networkIsOld else { return }
    networkIsOld = false
    lastNetwork = now
    let neighborhood = builder.devices(network)
    ports = SwitchPorts(neighborhood)
    parties = LadderParties(network: neighborhood)
    // What a switch says anew concerns phones that say nothing.
    let told = neighborhood.reduce(0) { $0 + $1.advertisements.count }
    if told != advertisements { concerned.append(watches.keys) }
    advertisements = told
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
    networkIsOld = true
  }

  private mutating func forgotten(at now: Moment) -> LiveNews? {
    let all = builder.forgottenDevices
    guard all > forgottenTold else { return nil }
    if let lastForgotten, now >= lastForgotten, now - lastForgotten < Self.forgottenInterval {
      return nil
    }
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
