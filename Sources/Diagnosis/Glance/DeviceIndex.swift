import Framing

/// Finds the place of a device by the numbers that frames carry: its MAC address, and the IPv4
/// addresses that it holds. Knows of each what must be looked up or changed for every frame.
struct DeviceIndex: Sendable {
  private var places = NumberTable()
  private var entries: [Entry] = []
  /// Numbers of followed devices have their bit here, few others do: it stays in the nearest cache,
  /// and answers for nearly all frames.
  private var filter = [UInt64](repeating: 0, count: 1 << (filterBits - 6))
  private let factor = UInt64.random(in: .min ... .max) | 1
  /// IPv4 addresses that devices hold.
  private(set) var addresses = 0
  /// Whether any device is followed.
  private(set) var followsAny = false

  struct Entry {
    let mac: MACAddress
    /// It looks like a phone, and its talk with servers is followed.
    var isFollowed = false
    /// Segments that it sends, and those that it is sent, come by here as they are on its own
    /// link, not only as a router passes them on.
    var isHeard = false
    var isReached = false
    var lastSeen: FrameStamp
  }

  private static let filterBits = 16

  /// Above the bits of a MAC address: the number is an IPv4 address.
  private static let addressMark: UInt64 = 1 << 48
  /// The place of an address that was given back.
  private static let nobody = -1

  var count: Int { entries.count }

  subscript(place: Int) -> Entry { entries[place] }

  func place(of mac: MACAddress) -> Int? { places[mac.rawValue] }

  /// The followed device with this address.
  func followed(_ mac: MACAddress) -> Int? {
    followed(mac.rawValue)
  }

  /// The followed device that holds this address.
  func followed(_ address: IPv4Address) -> Int? {
    followed(Self.number(address))
  }

  private func followed(_ number: UInt64) -> Int? {
    let bit = bit(of: number)
    guard filter[bit >> 6] & 1 << UInt64(bit & 63) != 0, let place = places[number],
      place != Self.nobody, entries[place].isFollowed
    else { return nil }
    return place
  }

  private func bit(of number: UInt64) -> Int {
    Int(truncatingIfNeeded: (number &* factor) >> UInt64(64 - Self.filterBits))
  }

  private mutating func pass(_ number: UInt64) {
    let bit = bit(of: number)
    filter[bit >> 6] |= 1 << UInt64(bit & 63)
  }

  private static func number(_ address: IPv4Address) -> UInt64 {
    UInt64(address.rawValue) | addressMark
  }

  // MARK: - Changes

  /// Adds a device at the next place.
  mutating func add(_ mac: MACAddress, at frame: FrameStamp) {
    places.set(mac.rawValue, to: entries.count)
    entries.append(Entry(mac: mac, lastSeen: frame))
  }

  mutating func see(_ place: Int, at frame: FrameStamp) {
    entries[place].lastSeen = frame
  }

  /// A segment came from the MAC address of the device at a place, or went to it.
  mutating func noteLink(_ place: Int, isOwn: Bool) {
    if isOwn { entries[place].isHeard = true } else { entries[place].isReached = true }
  }

  mutating func follow(_ place: Int, _ isFollowed: Bool) {
    entries[place].isFollowed = isFollowed
    guard isFollowed else { return }
    followsAny = true
    pass(entries[place].mac.rawValue)
  }

  /// The device at a place holds this address from now on; at most `limit` are known.
  mutating func own(_ address: IPv4Address, _ place: Int, limit: Int) {
    let number = Self.number(address)
    if places[number] == nil {
      if addresses >= limit { rebuild(keeping: Array(entries.indices), addresses: false) }
      addresses += 1
    }
    pass(number)
    places.set(number, to: place)
  }

  /// The device at a place gives this address back, if it holds it.
  mutating func disown(_ address: IPv4Address, _ place: Int) {
    let number = Self.number(address)
    if places[number] == place { places.set(number, to: Self.nobody) }
  }

  /// Keeps the devices at these places only, in this order.
  mutating func keep(_ kept: [Int]) {
    rebuild(keeping: kept, addresses: true)
  }

  private mutating func rebuild(keeping kept: [Int], addresses keepsAddresses: Bool) {
    let old = self
    self = DeviceIndex()
    var moved: [Int: Int] = [:]
    for place in kept {
      moved[place] = entries.count
      let entry = old.entries[place]
      places.set(entry.mac.rawValue, to: entries.count)
      entries.append(entry)
      if entry.isFollowed { follow(entries.count - 1, true) }
    }
    guard keepsAddresses else { return }
    for (number, place) in old.places.all where number & Self.addressMark != 0 {
      guard let place = moved[place] else { continue }
      own(IPv4Address(rawValue: UInt32(truncatingIfNeeded: number)), place, limit: .max)
    }
  }
}
