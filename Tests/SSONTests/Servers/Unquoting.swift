import Wire

@testable import SSON

/// Reads the lines of a server as that server does, as far as its documentation says how.
///
/// Written apart from the code under test, so that the two have to agree.
enum Unquoting {
  /// The octets that the server would send, or `nil` if the line is not of its form.
  static func octets(_ lines: [SSONServerLine], of server: String) -> [UInt8]? {
    let lines = lines.filter { !$0.isComment }.map(\.text)
    switch server {
    case "dnsmasq": return lines.first.flatMap { dnsmasq($0) }
    case "kea": return lines.last.flatMap { between($0, "\"data\": \"", "\" }") }.flatMap(hex)
    case "isc": return lines.last.flatMap { isc($0) }
    case "ios", "comware": return lines.last.flatMap { commandLine($0) }
    case "windows": return lines.last.flatMap { powerShell($0) }
    case "mikrotik": return lines.first.flatMap { mikroTik($0) }
    case "infoblox":
      return lines.last.flatMap { between($0, "\"value\": \"", "\"}]}") }.flatMap(hexOrText)
    default: return nil
    }
  }

  /// netsh's argument after the type, as a C program gets it.
  static func netsh(_ line: String) -> [UInt8]? {
    guard let argument = after(line, " STRING "), argument.hasPrefix("\""),
      argument.hasSuffix("\"")
    else { return nil }
    var result: [UInt8] = []
    var backslashes = 0
    for octet in Array(argument.utf8).dropFirst() {
      if octet == UInt8(ascii: "\\") {
        backslashes += 1
      } else if octet == UInt8(ascii: "\"") {
        result += [UInt8](repeating: UInt8(ascii: "\\"), count: backslashes / 2)
        if backslashes.isMultiple(of: 2) { return result }
        result.append(octet)
        backslashes = 0
      } else {
        result += [UInt8](repeating: UInt8(ascii: "\\"), count: backslashes) + [octet]
        backslashes = 0
      }
    }
    return nil
  }
}

extension Unquoting {
  private static func after(_ line: String, _ mark: String) -> String? {
    let text = Array(line.utf8)
    let wanted = Array(mark.utf8)
    guard text.count >= wanted.count else { return nil }
    return (0...text.count - wanted.count).first { text[$0...].starts(with: wanted) }
      .map { String(decoding: text[($0 + wanted.count)...], as: UTF8.self) }
  }

  private static func between(_ line: String, _ start: String, _ end: String) -> String? {
    after(line, start).flatMap { $0.hasSuffix(end) ? String($0.dropLast(end.count)) : nil }
  }

  private static func hex(_ text: String) -> [UInt8]? { Hex.octets(of: text) }

  /// In NIOS colons between pairs of digits say that it is hexadecimal.
  private static func hexOrText(_ text: String) -> [UInt8]? {
    let groups = text.split(separator: ":", omittingEmptySubsequences: false)
    return groups.allSatisfy { $0.utf8.count == 2 } ? Hex.octets(of: text) : Array(text.utf8)
  }

  /// Text in double quotes, `\` before the octet that it stands for.
  private static func quoted(_ text: String, escapes: String) -> [UInt8]? {
    var result: [UInt8] = []
    var rest = Array(text.utf8)[...]
    guard rest.popFirst() == UInt8(ascii: "\"") else { return nil }
    while let octet = rest.popFirst() {
      if octet == UInt8(ascii: "\"") { return rest.isEmpty ? result : nil }
      guard octet == UInt8(ascii: "\\"), let next = rest.first else {
        result.append(octet)
        continue
      }
      if escapes.utf8.contains(next) {
        // Only these two stand for themselves.
        guard next == UInt8(ascii: "\"") || next == octet else { return nil }
        result.append(next)
        rest.removeFirst()
      } else {
        result.append(octet)
      }
    }
    return nil
  }

  private static func dnsmasq(_ line: String) -> [UInt8]? {
    guard let value = after(line, line.hasPrefix("dhcp-option=vi") ? "option6:242," : ",") else {
      return nil
    }
    return value.hasPrefix("\"") ? quoted(value, escapes: "\"tnebr\\") : Hex.octets(of: value)
  }

  private static func isc(_ line: String) -> [UInt8]? {
    guard line.hasSuffix(";"), let value = after(String(line.dropLast().dropFirst(7)), " ")
    else { return nil }
    return value.hasPrefix("\"") ? quoted(value, escapes: "\"\\trnbx01234567") : hex(value)
  }

  private static func commandLine(_ line: String) -> [UInt8]? {
    if let digits = after(line, " hex ") {
      return Hex.octets(of: String(digits.filter { $0 != "." }))
    }
    guard let text = after(line, " ascii ") else { return nil }
    return text.hasPrefix("\"") ? quoted(text, escapes: "") : Array(text.utf8)
  }

  private static func powerShell(_ line: String) -> [UInt8]? {
    guard let value = after(line, " -Value ") else { return nil }
    if value.hasPrefix("0x") {
      return Hex.octets(of: String(value.filter { $0 != "," && $0 != "x" }).dropZeroMarks)
    }
    guard value.hasPrefix("'"), value.hasSuffix("'"), value.count > 1 else { return nil }
    var result: [UInt8] = []
    var rest = Array(value.utf8).dropFirst().dropLast()
    while let octet = rest.popFirst() {
      if octet == UInt8(ascii: "'"), rest.popFirst() != octet { return nil }
      result.append(octet)
    }
    return result
  }

  private static func mikroTik(_ line: String) -> [UInt8]? {
    if let digits = after(line, "value=0x") { return hex(digits) }
    return between(line, "value=\"'", "'\"").map { Array($0.utf8) }
  }
}

extension String {
  /// `0 01 0 04` as it is left of `0x01,0x04` without its marks.
  fileprivate var dropZeroMarks: String {
    let digits = Array(utf8)
    return stride(from: 0, to: digits.count, by: 3)
      .map { String(decoding: digits[($0 + 1)..<min($0 + 3, digits.count)], as: UTF8.self) }
      .joined()
  }
}
