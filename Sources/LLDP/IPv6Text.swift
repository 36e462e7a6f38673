import Wire

/// An IPv6 address as people write it.
enum IPv6Text {
  /// RFC 5952 §4: lower case, no leading zeros, the longest run of two or more zero groups (the
  /// first of equals) as `::`. Returns `nil` unless there are sixteen octets.
  static func text(of octets: ArraySlice<UInt8>) -> String? {
    guard octets.count == 16 else { return nil }
    var reader = ByteReader(octets, reading: "IPv6 address")
    var groups: [UInt16] = []
    while let group = try? reader.readInteger(UInt16.self) { groups.append(group) }
    let run = longestZeroRun(in: groups)
    guard run.count > 1 else { return joined(groups[...]) }
    return joined(groups[..<run.lowerBound]) + "::" + joined(groups[run.upperBound...])
  }

  private static func joined(_ groups: ArraySlice<UInt16>) -> String {
    groups.map { String($0, radix: 16) }.joined(separator: ":")
  }

  private static func longestZeroRun(in groups: [UInt16]) -> Range<Int> {
    var longest = 0..<0
    var start = 0
    for (index, group) in groups.enumerated() {
      if group != 0 { start = index + 1 }
      if index + 1 - start > longest.count { longest = start..<index + 1 }
    }
    return longest
  }
}
