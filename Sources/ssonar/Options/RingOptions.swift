import ArgumentParser
import Capture
import FoundationEssentials
import LivePcap

/// How many files a recording has, and how large they become.
struct RingOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Begin a new file at this size: 10M.", valueName: "size"))
  var ringSize: OctetCount?

  @Option(help: ArgumentHelp("Begin a new file after so many seconds.", valueName: "number"))
  var ringSeconds: Int?

  @Option(
    help: ArgumentHelp("Keep so many files; the oldest are removed.", valueName: "number"))
  var ringFiles: Int?

  func validate() throws {
    if let ringSize, ringSize.octets < 4096 { throw ValidationError("'--ring-size': at least 4K") }
    if let ringSeconds, !(1...31_536_000).contains(ringSeconds) {
      throw ValidationError("'--ring-seconds': 1 to 31536000")
    }
    if let ringFiles, ringFiles < 2 { throw ValidationError("'--ring-files': at least 2") }
    if ringFiles != nil, ringSize == nil, ringSeconds == nil {
      throw ValidationError("'--ring-files' needs --ring-size or --ring-seconds")
    }
  }

  private var limits: CaptureRing.Limits {
    CaptureRing.Limits(
      octets: ringSize?.octets, age: ringSeconds.map { .seconds($0) }, files: ringFiles)
  }

  /// The ring for `path`: a folder, or a file, or - for standard output.
  func ring(to path: String, named name: String, for user: String?) throws -> CaptureRing {
    var isFolder = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    if !exists, path.hasSuffix("/") {
      do {
        try FileManager.default.createDirectory(
          atPath: path, withIntermediateDirectories: true)
      } catch {
        StandardError.write("ssonar: the folder '\(path)' cannot be made")
        throw ExitStatus.ioFailed.code
      }
      isFolder = true
      if let user { Privileges.give(path, to: user) }
    }
    let names: CaptureRingNames =
      isFolder
      ? .inFolder(path, name: name)
      : limits.isRing && path != "-" ? .numbered(path) : .single(path)
    return CaptureRing(names, limits: limits, existing: Self.existing(names))
  }

  /// Files of an earlier run, oldest first: they count among those that are kept.
  private static func existing(_ names: CaptureRingNames) -> [String] {
    let folder = folder(of: names.prefix)
    let found = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let start = names.prefix.contains("/") ? (folder == "/" ? "/" : folder + "/") : ""
    return found.map { start + $0 }.filter(names.owns).sorted()
  }

  static func folder(of prefix: String) -> String {
    guard let slash = prefix.lastIndex(of: "/") else { return "." }
    return slash == prefix.startIndex ? "/" : String(prefix[..<slash])
  }
}
