import Capture
import Discovery
import FoundationEssentials
import Framing
import Wire

extension ScenarioReader {
  static func fileServer(
    _ value: ScenarioValue, folder: String
  ) throws(ScenarioError) -> ScenarioFileServer {
    let mapping = try value.mapping(
      ["address", "scheme", "port", "conduct", "folder", "files", "statuses"])
    var server = ScenarioFileServer(
      try mapping.required("address", "the server's IPv4 address").address(),
      try mapping["scheme"]?.choice(FileServer.Scheme.self) ?? .http,
      port: try mapping["port"]?.number(1...65535))
    if let conduct = mapping["conduct"] {
      server.conduct = try conduct.choice(ScenarioFileServer.Conduct.self)
    }
    if let named = mapping["folder"] { server.files = try files(in: named, beside: folder) }
    for (name, value) in try mapping["files"]?.pairs("texts by path") ?? [] {
      server.files[path(name)] = Array(try value.text().utf8)
    }
    for (name, value) in try mapping["statuses"]?.pairs("statuses by path") ?? [] {
      server.statuses[path(name)] = try value.number(200...599)
    }
    return server
  }

  private static func path(_ text: String) -> String {
    String(text.drop { $0 == "/" })
  }

  /// What stands in a folder, by the path in it.
  private static func files(
    in value: ScenarioValue, beside folder: String
  ) throws(ScenarioError) -> [String: [UInt8]] {
    let name = try value.text()
    let top = name.hasPrefix("/") ? name : folder + name
    guard let names = try? FileManager.default.subpathsOfDirectory(atPath: top) else {
      throw value.error("'\(top)' is not a folder that can be read")
    }
    guard names.count <= ScenarioValue.mostElements else {
      throw value.error("more than \(ScenarioValue.mostElements) files")
    }
    var files: [String: [UInt8]] = [:]
    for name in names.sorted() {
      let path = "\(top)/\(name)"
      do {
        files[name] = try WholeFile(path: path, atMost: ScenarioFileServer.longestFile).octets
      } catch {
        if case .isDirectory = error.kind { continue }
        throw value.error("\(error)")
      }
    }
    return files
  }

  static func callServer(_ value: ScenarioValue) throws(ScenarioError) -> ScenarioCallServer {
    let mapping = try value.mapping(["address", "conduct"])
    return ScenarioCallServer(
      try mapping.required("address", "the server's IPv4 address").address(),
      try mapping["conduct"]?.choice(ScenarioCallServer.Conduct.self) ?? .challenges)
  }

  static func enrollment(_ value: ScenarioValue) throws(ScenarioError) -> ScenarioEnrollment {
    let mapping = try value.mapping(["address", "answer", "answer-to-code"])
    let answer = try enrollmentAnswer(
      mapping.required("answer", "none, unreachable, or the file server's address"))
    let toCode = try mapping["answer-to-code"].map(enrollmentAnswer) ?? .wrongCode
    return ScenarioEnrollment(
      EnrollmentService(answer, toCode: toCode),
      at: try mapping.required("address", "the service's IPv4 address").address())
  }

  private static func enrollmentAnswer(
    _ value: ScenarioValue
  ) throws(ScenarioError) -> EnrollmentAnswer {
    try value.read("none, wrong-code, unreachable, or the file server's address") { text in
      switch text {
      case "none": .noneAssigned
      case "wrong-code": .wrongCode
      case "unreachable": .unreachable
      default: FileServer(address: text) == nil ? nil : .address(text)
      }
    }
  }
}
