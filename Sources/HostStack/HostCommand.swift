/// A program to run inside, by its whole path; it has a bare environment and no rights.
package struct HostCommand: Hashable, Sendable {
  /// The program first.
  package var arguments: [String]
  /// What it reads; at most ``mostInput`` octets.
  package var input: [UInt8]
  /// It is ended after this time; zero for as long as the host inside stands.
  package var limit: Duration
  /// It is ended when it has told more.
  package var mostOctets: Int

  /// What a pipe takes at once.
  package static let mostInput = 32 << 10
  static let mostArguments = 64
  static let longestArgument = 4096

  package init(
    _ arguments: [String], input: [UInt8] = [], limit: Duration, mostOctets: Int = 1 << 20
  ) {
    self.arguments = arguments
    self.input = Array(input.prefix(Self.mostInput))
    self.limit = limit
    self.mostOctets = mostOctets
  }

  static let folders = ["/usr/bin", "/bin", "/usr/sbin", "/sbin", "/usr/local/bin"]

  /// All that a program inside knows of the world: nobody's proxies, start files or language.
  static let environment = ["PATH=\(folders.joined(separator: ":"))", "LC_ALL=C", "HOME=/"]
}

/// How a program inside ended.
package enum HostExit: Hashable, Sendable {
  /// 127 if there is no such program.
  case status(UInt8)
  case signal(UInt8)
  /// It was ended because its time was over.
  case timeOver
  /// It was ended because it told more than was wanted.
  case tooMuch
  /// It could not be started: the error number of the system.
  case notStarted(UInt32)
}
