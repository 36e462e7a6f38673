/// A rule by which a machine decides, and what says that the phones follow it.
public struct MachineRule: Hashable, Sendable {
  /// The rule in a sentence, without its full stop.
  public let text: String
  /// The document and page, or the standard and section; empty if nothing says so.
  public let reference: String
  public let confidence: Confidence

  public init(_ text: String, _ reference: String = "", _ confidence: Confidence = .confirmed) {
    self.text = text
    self.reference = reference
    self.confidence = confidence
  }

  /// A rule that no public document states for the phones.
  static func assumed(_ text: String, _ reference: String = "") -> MachineRule {
    MachineRule(text, reference, .unconfirmed)
  }

  /// The rule as it is supported for one family.
  func supported(_ confidence: Confidence) -> MachineRule {
    MachineRule(text, reference, confidence)
  }
}

extension MachineRule: CustomStringConvertible {
  public var description: String {
    (confidence == .unconfirmed ? "assumed: " : "") + text
      + (reference.isEmpty ? "" : " (\(reference))")
  }
}
