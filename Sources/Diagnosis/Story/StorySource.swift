import Discovery
import Synchronization
import Wire

/// What stories are told from: devices, switch ports and options, the same for all who ask.
final class StorySource: Sendable {
  /// What is known of a device without its story.
  struct Outline: Sendable {
    let kind: DeviceStory.Kind
    /// A phone whose rules are known.
    let hasProfile: Bool
  }

  let outlines: [Outline]
  private let devices: [Device]
  private let ports: SwitchPorts
  private let options: DiagnosisOptions
  private let readings = FileReadings()
  /// The stories themselves, if they are few.
  private let kept: [DeviceStory]?
  /// The severities of stories that were made, by place.
  private let noted: Mutex<[Severity??]>

  /// Stories of more devices are not kept.
  private static let mostKept = 2048
  /// Stories that a core makes at a time.
  private static let atOnce = 16

  init(_ devices: [Device], among ports: SwitchPorts, options: DiagnosisOptions) {
    self.devices = devices
    self.ports = ports
    self.options = options
    guard devices.count <= Self.mostKept else {
      kept = nil
      outlines = devices.mapInParallel(by: Self.atOnce) { Outline($0, options: options) }
      noted = Mutex([Severity??](repeating: nil, count: devices.count))
      return
    }
    let readings = readings
    let made = devices.mapInParallel(by: Self.atOnce) { device in
      DeviceStory(device, among: ports, options: options, readings: readings)
    }
    outlines = made.map { Outline(kind: $0.kind, hasProfile: $0.phone?.profile != nil) }
    noted = Mutex(made.map { .some($0.worst) })
    kept = made
  }

  func story(_ place: Int) -> DeviceStory { kept?[place] ?? tell(place) }

  private func tell(_ place: Int) -> DeviceStory {
    DeviceStory(devices[place], among: ports, options: options, readings: readings)
  }

  /// Makes something of the stories at these places, on all cores.
  func made<Made: Sendable>(
    _ places: ArraySlice<Int>, _ make: @Sendable (DeviceStory) -> Made
  ) -> [Made] {
    if let kept { return Array(places).mapInParallel(by: Self.atOnce) { make(kept[$0]) } }
    let made = Array(places).mapInParallel(by: Self.atOnce) { place in
      let story = tell(place)
      return (worst: story.worst, made: make(story))
    }
    noted.withLock { noted in
      for (place, made) in zip(places, made) { noted[place] = .some(made.worst) }
    }
    return made.map(\.made)
  }

  /// Of the device at this place.
  func worst(_ place: Int) -> Severity? {
    if let known = noted.withLock({ $0[place] }) { return known }
    let worst = story(place).worst
    noted.withLock { $0[place] = .some(worst) }
    return worst
  }
}

extension StorySource.Outline {
  /// The same that its story says.
  fileprivate init(_ device: Device, options: DiagnosisOptions) {
    let isNetworkDevice = device.isNetworkDevice
    let identification = isNetworkDevice ? nil : PhoneIdentification(device.phoneEvidence)
    kind = DeviceStory.Kind(device, isNetworkDevice: isNetworkDevice, identification)
    hasProfile = identification.flatMap { PhoneCase.profile(of: $0, options) } != nil
  }
}
