/// Parts of how a server or a file is written, for holding one phone's words against another's.
enum ServerText {
  /// The path of `http://192.0.2.1/a/b` or of a request for `/a/b`, without the slash in front.
  static func path(of text: String) -> String {
    var rest = text[...]
    if let mark = rest.firstRange(of: "://") {
      rest = rest[mark.upperBound...]
      rest = rest[(rest.firstIndex(of: "/") ?? rest.endIndex)...]
    }
    while rest.first == "/" { rest = rest.dropFirst() }
    return String(rest)
  }

  /// `192.0.2.1:5060;transport=tls` without what follows the address; IPv6 has colons of its own.
  static func host(of server: String) -> String {
    let name = server.prefix { $0 != ";" }
    guard let colon = name.lastIndex(of: ":"), name.filter({ $0 == ":" }).count == 1 else {
      return String(name)
    }
    return String(name[..<colon])
  }
}
