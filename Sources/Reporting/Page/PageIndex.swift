import Diagnosis

/// What the page is made of: which phones have a section, which frames are printed, and from where
/// each frame is named.
struct PageIndex: Sendable {
  /// Phones with a section; more would be a page that nobody reads.
  static let mostPhones = 100
  /// Frames that are printed.
  static let mostFrames = 1500
  /// Places from which a frame is said to be named.
  static let mostPlaces = 8

  /// Who has a section, worst first.
  let phones: [PagePhone]
  /// Phones without a section.
  let passedOver: [DeviceStory]
  /// The frames that are printed, in order.
  let frames: [Int]
  private let printed: Set<Int>
  private var places: [Int: [Place]] = [:]

  /// Something that names a frame.
  struct Place: Sendable {
    let anchor: PageAnchor
    let title: String
  }

  init(_ diagnosis: Diagnosis) {
    let stories = Array(diagnosis.stories.phones)
    // Stable: among equals, the order of the first frames.
    let ranks = [nil] + Severity.allCases.map(Optional.some)
    let sorted = ranks.reversed().flatMap { rank in stories.filter { $0.worst == rank } }
    let parties = LadderParties(diagnosis.timeline)
    let phones = sorted.prefix(Self.mostPhones).enumerated().map { offset, story in
      PagePhone(number: offset + 1, story: story, ladder: story.ladder(among: parties))
    }
    self.phones = phones
    passedOver = Array(sorted.dropFirst(Self.mostPhones))
    var printed: Set<Int> = []
    for phone in phones {
      for frame in phone.namedFrames where printed.count < Self.mostFrames {
        printed.insert(frame)
      }
    }
    self.printed = printed
    frames = printed.sorted()
    for phone in phones { note(phone) }
  }

  func isPrinted(_ frame: Int) -> Bool { printed.contains(frame) }

  func places(of frame: Int) -> [Place] { places[frame] ?? [] }

  private mutating func note(_ phone: PagePhone) {
    for (index, finding) in phone.story.findings.enumerated() {
      let place = Place(
        anchor: .finding(phone.number, index), title: "\(phone.name): \(finding.rule.id)")
      for frame in Set(finding.evidence.map(\.frame)) { note(place, frame) }
    }
    for (index, step) in phone.ladder.steps.enumerated() {
      let place = Place(
        anchor: .step(phone.number, index), title: "\(phone.name): ladder, \(step.summary)")
      for frame in step.frames { note(place, frame.number) }
    }
  }

  private mutating func note(_ place: Place, _ frame: Int) {
    guard printed.contains(frame), places[frame, default: []].count < Self.mostPlaces else {
      return
    }
    places[frame, default: []].append(place)
  }
}
