/// A place in the page that links lead to: letters, digits and hyphens only.
struct PageAnchor: Hashable, Sendable {
  let name: String

  private init(_ name: String) {
    self.name = name
  }

  static let top = PageAnchor("top")
  static let devices = PageAnchor("devices")
  static let others = PageAnchor("others")
  static let frames = PageAnchor("frames")

  static func frame(_ number: Int) -> PageAnchor { PageAnchor("f\(number)") }
  /// The section of a phone, counted from 1.
  static func device(_ number: Int) -> PageAnchor { PageAnchor("d\(number)") }
  static func finding(_ device: Int, _ index: Int) -> PageAnchor {
    PageAnchor("d\(device)-x\(index + 1)")
  }
  static func step(_ device: Int, _ index: Int) -> PageAnchor {
    PageAnchor("d\(device)-s\(index + 1)")
  }
  static func ladder(_ device: Int) -> PageAnchor { PageAnchor("d\(device)-ladder") }
  /// The title of a piece of a ladder.
  static func title(_ device: Int, _ panel: Int) -> PageAnchor {
    PageAnchor("d\(device)-t\(panel + 1)")
  }
  /// The description of a piece of a ladder.
  static func description(_ device: Int, _ panel: Int) -> PageAnchor {
    PageAnchor("d\(device)-b\(panel + 1)")
  }
}
