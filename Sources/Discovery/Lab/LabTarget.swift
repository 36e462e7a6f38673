/// Where a request for a file goes.
package struct LabTarget: Hashable, Sendable {
  package let scheme: FileServer.Scheme
  /// An address where the request says one, else a name.
  package let host: String
  package let port: Int
  /// Without a slash in front.
  package let path: String

  package init(_ request: FileRequest) {
    let url = request.url
    var rest = url[...]
    if let mark = url.firstRange(of: "://") { rest = url[mark.upperBound...] }
    let slash = rest.firstIndex(of: "/") ?? rest.endIndex
    var path = rest[slash...]
    while path.first == "/" { path = path.dropFirst() }
    self.path = String(path)
    // A software file may name another server by its whole address.
    let other = request.name.contains("://") ? FileServer(address: String(url[..<slash])) : nil
    let server = other ?? request.server
    scheme = server.scheme
    port = server.port
    host = other == nil ? request.address ?? server.host : server.host
  }

  /// The host of a call server: `192.0.2.1:5060;transport=tls` without what follows it.
  package static func host(of server: String) -> String {
    let name = server.prefix { $0 != ";" }
    guard let colon = name.lastIndex(of: ":"), name.filter({ $0 == ":" }).count == 1 else {
      return String(name)
    }
    return String(name[..<colon])
  }
}
