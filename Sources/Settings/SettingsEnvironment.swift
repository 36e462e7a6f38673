public import SSON
public import Wire

/// What a phone knows of itself when it reads a settings file: MODEL4, GROUP, SIG_IN_USE …
public struct SettingsEnvironment: Hashable, Sendable {
  /// A text with names replaced gets no longer than this.
  public static let maximumExpansion = 4096

  private var values: [SSONName: WireText]

  public init(_ values: [SSONName: WireText] = [:]) {
    self.values = values
  }

  /// The value called `name`, compared without case.
  public subscript(name: SSONName) -> WireText? {
    get { values[name] }
    set { values[name] = newValue }
  }

  /// The names that have a value, in the order of their spelling.
  public var names: [SSONName] {
    values.keys.sorted { $0.octets.lexicographicallyPrecedes($1.octets) }
  }

  /// `text` with the values of `$NAME`s put in their place; `nil` if it has none that is known, or
  /// gets too long.
  ///
  /// The J100 guide says that the address in APPNAME can hold the MAC address, the serial number
  /// and MODEL4. How that is written is in no document that could be read; the dollar sign is
  /// that of `IF`.
  public func expanding(_ text: WireText) -> WireText? {
    var result: [UInt8] = []
    var rest = text.octets
    var isChanged = false
    while let dollar = rest.firstIndex(of: UInt8(ascii: "$")) {
      let name = rest[(dollar + 1)...].prefix(while: \.isNameCharacter)
      result += rest[..<dollar]
      if let value = values[SSONName(name)], !name.isEmpty {
        result += value.octets
        isChanged = true
      } else {
        result += rest[dollar..<name.endIndex]
      }
      rest = rest[name.endIndex...]
      guard result.count <= Self.maximumExpansion else { return nil }
    }
    result += rest
    return isChanged && result.count <= Self.maximumExpansion ? WireText(result[...]) : nil
  }
}

extension SettingsEnvironment: ExpressibleByDictionaryLiteral {
  /// The last of equal names counts.
  public init(dictionaryLiteral elements: (SSONName, String)...) {
    values = [:]
    for (name, value) in elements { values[name] = WireText(value) }
  }
}
