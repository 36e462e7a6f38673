public import SSON

/// A text of the site-specific option, and the messages that carry it.
public struct SiteOptionText: Sendable {
  public let string: SiteSpecificString
  public private(set) var places: [SiteOption]

  /// The different texts among `options`, in order of first appearance.
  static func texts(of options: [SiteOption]) -> [SiteOptionText] {
    var texts: [SiteOptionText] = []
    var index: [SiteSpecificString: Int] = [:]
    for option in options {
      if let at = index[option.string] {
        texts[at].places.append(option)
      } else {
        index[option.string] = texts.count
        texts.append(SiteOptionText(string: option.string, places: [option]))
      }
    }
    return texts
  }

  /// Evidence for a range of the text in every message that carries it; all of it if `nil`.
  public func evidence(_ octets: Range<Int>? = nil) -> [Evidence] {
    places.flatMap { $0.evidence(octets) }
  }

  /// The messages that carry it: "frame 7", "frames 7 and 13".
  public var whereabouts: String { FrameList(places.map(\.frame)).description }
}
