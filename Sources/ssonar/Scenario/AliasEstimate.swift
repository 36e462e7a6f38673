/// How much a YAML text may stand for, estimated before it is composed.
///
/// An alias (`*name`) stands for all that its anchor (`&name`) marks, aliases in it included, so
/// that a text of a kilobyte can mean more than any memory holds ("billion laughs"), and comparing
/// such values takes as long. What only looks like an anchor or an alias counts too: nothing else
/// needs this reader to know quotes and comments.
struct AliasEstimate {
  private(set) var anchors = 0
  private(set) var aliases = 0

  /// More values are in no scenario.
  private static let mostValues = 1_000_000.0

  init(_ text: String) {
    var before = UInt8(ascii: "\n")
    var mark: UInt8?
    for octet in text.utf8 {
      if let mark, !Self.separates(octet) {
        if mark == UInt8(ascii: "&") { anchors += 1 } else { aliases += 1 }
      }
      let isMark = octet == UInt8(ascii: "&") || octet == UInt8(ascii: "*")
      mark = isMark && Self.separates(before) ? octet : nil
      before = octet
    }
  }

  /// Whether it may stand for too much: what `levels` of anchors come to, each of which holds as
  /// many aliases of the one before it as can be had, for as many levels as make it most.
  var isTooMuch: Bool {
    // Of more levels than this, two aliases each are too many.
    for levels in 1...20 where levels <= anchors {
      let each = Double(aliases) / Double(levels)
      let values = (0..<levels).reduce(1.0) { product, _ in product * each }
      if values > Self.mostValues { return true }
    }
    return false
  }

  /// Blanks, line ends, and what stands between the values of a list or mapping in one line.
  private static func separates(_ octet: UInt8) -> Bool {
    switch octet {
    case 0x09, 0x0A, 0x0D, 0x20, UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
      UInt8(ascii: "}"), UInt8(ascii: ","), UInt8(ascii: ":"):
      true
    default: false
    }
  }
}
