/// An attribute that cannot do harm: its name is a literal, its value one of a few kinds.
struct HTMLAttribute: Hashable, Sendable {
  let name: StaticString
  let value: String

  private init(_ name: StaticString, value: String) {
    self.name = name
    self.value = value
  }

  /// A literal of this program.
  static func fixed(_ name: StaticString, _ value: StaticString) -> HTMLAttribute {
    HTMLAttribute(name, value: value.description)
  }

  static func `class`(_ names: StaticString...) -> HTMLAttribute {
    HTMLAttribute("class", value: names.map(\.description).joined(separator: " "))
  }

  static func id(_ anchor: PageAnchor) -> HTMLAttribute {
    HTMLAttribute("id", value: anchor.name)
  }

  /// A place in this page; there are no others.
  static func link(to anchor: PageAnchor) -> HTMLAttribute {
    HTMLAttribute("href", value: "#\(anchor.name)")
  }

  /// Places in this page that name or describe the element.
  static func labelled(by anchors: PageAnchor...) -> HTMLAttribute {
    HTMLAttribute("aria-labelledby", value: anchors.map(\.name).joined(separator: " "))
  }

  /// What a screen reader says instead of the content.
  static func label(_ text: String) -> HTMLAttribute {
    HTMLAttribute("aria-label", value: text)
  }

  static func number(_ name: StaticString, _ value: Int) -> HTMLAttribute {
    HTMLAttribute(name, value: String(value))
  }

  /// Numbers, with letters between them in paths: `M 3 4 L 5 6`, `0 0 100 50`.
  static func numbers(_ name: StaticString, _ values: [PathElement]) -> HTMLAttribute {
    HTMLAttribute(name, value: values.map(\.text).joined(separator: " "))
  }

  /// A piece of a path or of a list of numbers.
  enum PathElement: ExpressibleByIntegerLiteral {
    case move, line, close
    case number(Int)

    init(integerLiteral value: Int) { self = .number(value) }

    fileprivate var text: String {
      switch self {
      case .move: "M"
      case .line: "L"
      case .close: "Z"
      case .number(let number): String(number)
      }
    }
  }

  static func == (left: HTMLAttribute, right: HTMLAttribute) -> Bool {
    left.name.description == right.name.description && left.value == right.value
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(name.description)
    hasher.combine(value)
  }
}
