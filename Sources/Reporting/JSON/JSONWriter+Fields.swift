import Wire

extension JSONWriter {
  public mutating func field(_ name: String, _ text: String?) {
    guard let text else { return }
    key(name)
    value(text)
  }

  public mutating func field(_ name: String, _ number: (some BinaryInteger)?) {
    guard let number else { return }
    key(name)
    value(number)
  }

  /// Octets as hexadecimal text.
  public mutating func field(_ name: String, hex octets: ArraySlice<UInt8>?) {
    guard let octets else { return }
    key(name)
    hex(octets)
  }

  public mutating func field(_ name: String, _ flag: Bool) {
    key(name)
    value(flag)
  }

  public mutating func field(_ name: String, _ list: [String]) {
    key(name)
    array { writer in
      for element in list { writer.value(element) }
    }
  }

  public mutating func field(_ name: String, _ list: [Int]) {
    key(name)
    value(list)
  }

  mutating func field(_ name: String, _ range: Range<Int>) {
    key(name)
    value(range)
  }

  mutating func field(_ name: String, _ text: WireText?) {
    guard let text else { return }
    key(name)
    value(text)
  }

  public mutating func object(
    _ name: String, _ body: (inout JSONWriter) throws -> Void
  ) rethrows {
    key(name)
    try object(body)
  }

  public mutating func array(
    _ name: String, _ body: (inout JSONWriter) throws -> Void
  ) rethrows {
    key(name)
    try array(body)
  }
}
