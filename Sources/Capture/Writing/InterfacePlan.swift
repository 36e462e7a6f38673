import Wire

/// Which interfaces frames have, and in which sections of a pcapng file they are to be described so
/// that each keeps its number.
///
/// Numbers run on from section to section, and a frame without a time belongs to the first
/// interface of its section (draft-ietf-opsawg-pcapng §4.4): so such an interface begins one.
struct InterfacePlan: Sendable {
  struct Entry: Hashable, Sendable {
    let source: Int
    let linkType: LinkType
    /// How much was kept of frames without a time, if some were cut; otherwise 0.
    let snapLength: UInt32
  }

  /// The first interface of each section, in order.
  private let starts: [Int]
  private let entries: [Entry]

  /// `nil` if there are too many to be described.
  init?(_ frames: [CapturedFrame]) {
    var types: [Int: LinkType] = [:]
    var starts: Set<Int> = [0]
    var snapLengths: [Int: UInt32] = [:]
    var wholeLengths: [Int: Int] = [:]
    for frame in frames where frame.linkType.rawValue <= 0xFFFF {
      if types[frame.interface] == nil { types[frame.interface] = frame.linkType }
      guard frame.time == nil else { continue }
      starts.insert(frame.interface)
      if frame.isCut {
        snapLengths[frame.interface] = UInt32(clamping: frame.bytes.count)
      } else {
        wholeLengths[frame.interface] = max(wholeLengths[frame.interface] ?? 0, frame.bytes.count)
      }
    }
    for (interface, length) in wholeLengths where length > snapLengths[interface] ?? .max {
      snapLengths[interface] = nil
    }
    guard let last = types.keys.max(), last < PcapngReader.mostInterfaces else { return nil }
    // An interface without a frame is described as one of the kind of the next that has some.
    var type = types[last] ?? .ethernet
    var entries: [Entry] = []
    for number in (0...last).reversed() {
      type = types[number] ?? type
      entries.append(
        Entry(source: number, linkType: type, snapLength: snapLengths[number] ?? 0))
    }
    self.entries = entries.reversed()
    self.starts = starts.sorted()
  }

  /// The number of the section in which `interface` is described.
  func section(of interface: Int) -> Int? {
    guard entries.indices.contains(interface) else { return nil }
    return starts.lastIndex { $0 <= interface }
  }

  func entries(ofSection section: Int) -> ArraySlice<Entry> {
    let end = section + 1 < starts.count ? starts[section + 1] : entries.count
    return entries[starts[section]..<end]
  }
}
