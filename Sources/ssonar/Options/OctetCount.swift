import ArgumentParser

/// A size as people write it: `500K`, `10M`, `2G`, or octets.
struct OctetCount: ExpressibleByArgument, CustomStringConvertible {
  let octets: Int

  init(_ octets: Int) {
    self.octets = octets
  }

  init?(argument: String) {
    let units: [Character: Int] = ["K": 10, "M": 20, "G": 30]
    let shift = argument.last.flatMap { units[Character($0.uppercased())] }
    guard let number = Int(shift == nil ? argument[...] : argument.dropLast()), number > 0,
      number <= Int.max >> 32
    else { return nil }
    octets = number << (shift ?? 0)
  }

  var description: String {
    for (unit, shift) in [("G", 30), ("M", 20), ("K", 10)] where octets % (1 << shift) == 0 {
      return "\(octets >> shift)\(unit)"
    }
    return "\(octets)"
  }

  var defaultValueDescription: String { description }
}
