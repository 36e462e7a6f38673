/// A DHCP server, and how its configuration says that an option has certain octets.
public protocol SSONServer: Sendable {
  /// As it is called on the command line.
  var name: String { get }
  /// As people call it.
  var title: String { get }

  /// The lines that make the server send `content`, in order, with comments that say why they are
  /// as they are.
  ///
  /// - Throws: ``SSONServerError`` if no line of this server can hold the octets, or if how one
  ///   would is not documented.
  func lines(for content: SSONOptionContent) throws(SSONServerError) -> [SSONServerLine]
}

/// The servers that lines can be written for.
public enum SSONServers {
  public static let all: [any SSONServer] = [
    DnsmasqServer(), KeaServer(), ISCServer(), IOSServer(), WindowsServer(), MikroTikServer(),
    InfobloxServer(), ComwareServer(),
  ]

  /// The server called `name`, compared without case; `h3c` is another name of `comware`.
  public static func named(_ name: String) -> (any SSONServer)? {
    let name = name.lowercased()
    return all.first { $0.name == (name == "h3c" ? "comware" : name) }
  }
}

extension SSONServer {
  /// Refuses what is longer than `maximum` octets, and text that is not printable ASCII.
  func check(_ content: SSONOptionContent, maximum: Int) throws(SSONServerError) {
    if content.isText, !content.octets.allSatisfy(\.isPrintable) {
      throw refusal("text has only printable ASCII characters")
    }
    guard content.octets.count > maximum else { return }
    throw SSONServerError(
      server: title, .tooLong(octets: content.octets.count, maximum: maximum))
  }

  func refusal(_ why: String) -> SSONServerError {
    SSONServerError(server: title, .cannotHold(why))
  }
}
