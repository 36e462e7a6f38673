/// The waits from one message to its repetition: RFC 8415 §15, with the numbers of §7.6.
struct DHCPv6Retransmission: Hashable, Sendable {
  /// IRT.
  let first: Duration
  /// MRT.
  let longest: Duration
  /// MRC; `nil` without end.
  var mostMessages: Int?
  /// RFC 8415 §18.2.1: what is added to the first wait for SOLICIT is more than nothing.
  var isLongerAtFirst = false

  static let solicit = Self(
    first: .seconds(1), longest: .seconds(3600), isLongerAtFirst: true)
  static let request = Self(first: .seconds(1), longest: .seconds(30), mostMessages: 10)
  static let renew = Self(first: .seconds(10), longest: .seconds(600))
  static let rebind = Self(first: .seconds(10), longest: .seconds(600))

  /// A tenth more or less, by chance.
  func wait(after last: Duration?, _ generator: inout SeededGenerator) -> Duration {
    guard let last else {
      let lowest: Int64 = isLongerAtFirst ? 1 : -100
      return first + first * Int64.random(in: lowest...100, using: &generator) / 1000
    }
    let doubled = last * 2 + last * Int64.random(in: -100...100, using: &generator) / 1000
    guard doubled > longest else { return doubled }
    return longest + longest * Int64.random(in: -100...100, using: &generator) / 1000
  }
}
