import DHCP
import Wire

extension FuzzTarget {
  /// Options over three areas: the octets of the input fill options, file and sname by turns.
  static let joining = FuzzTarget("joining", longestInput: 700) { capture in
    capture.dhcp.map { Array($0.vendorArea.dropFirst(4)) }
  } check: { octets in
    guard let first = octets.first else { return }
    var header = [UInt8](repeating: 0, count: 44)
    let file = octets.dropFirst().prefix(128)
    let serverName = octets.dropFirst(129).prefix(64)
    header += serverName + [UInt8](repeating: 0, count: 64 - serverName.count)
    header += file + [UInt8](repeating: 0, count: 128 - file.count)
    let overload: [UInt8] = [0x63, 0x82, 0x53, 0x63, 52, 1, first & 3]
    let message = DHCPMessage((header + overload + octets.dropFirst(193))[...])
    dhcp.check(message.encoded[...])
    for option in message.joined {
      let count = option.value.count
      for start in [0, 1, count / 2, max(0, count - 1)] where start <= count {
        for end in Set([start, min(start + 3, count), count]) {
          let places = option.frameOctets(of: start..<end)
          claimSame(
            places.flatMap { message.octet(in: $0) }, option.value[start..<end],
            "a part of option \(option.code) stands where it says")
          claim(!places.contains(where: \.isEmpty), "no place is empty")
        }
      }
    }
  }
}

extension DHCPMessage {
  fileprivate func octet(in range: Range<Int>) -> ArraySlice<UInt8> {
    encoded[range]
  }
}
