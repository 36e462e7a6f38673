public import Wire

/// How the files of a ring are called.
public struct CaptureRingNames: Hashable, Sendable {
  /// What all names begin with, the folder included; the path itself where there is one file.
  public let prefix: String
  /// One file of exactly this name; others only if it has to be given up.
  public let isSingle: Bool
  private static let suffix = ".pcapng"

  private init(prefix: String, isSingle: Bool) {
    self.prefix = prefix
    self.isSingle = isSingle
  }

  /// `FOLDER/NAME-20261120T084107Z-00001.pcapng`, and so on.
  public static func inFolder(_ folder: String, name: String) -> CaptureRingNames {
    CaptureRingNames(
      prefix: folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)", isSingle: false)
  }

  /// The same beside `path`, with its name; `-` is standard output.
  public static func numbered(_ path: String) -> CaptureRingNames {
    CaptureRingNames(
      prefix: path.hasSuffix(suffix) ? String(path.dropLast(suffix.count)) : path, isSingle: false)
  }

  /// `path` itself; `-` is standard output.
  public static func single(_ path: String) -> CaptureRingNames {
    CaptureRingNames(prefix: path, isSingle: true)
  }

  var canRotate: Bool { prefix != "-" }
  /// No file was of this name before.
  var isFresh: Bool { !isSingle }

  /// The name of the file with this number, counted from 1.
  public func path(_ number: Int, at time: Moment) -> String {
    if isSingle, number == 1 || !canRotate { return prefix }
    let digits = String(number)
    let padded = String(repeating: "0", count: max(0, 5 - digits.utf8.count)) + digits
    let base =
      isSingle && prefix.hasSuffix(Self.suffix)
      ? String(prefix.dropLast(Self.suffix.count)) : prefix
    return "\(base)-\(Self.stamp(time))-\(padded)\(Self.suffix)"
  }

  /// Whether a file may be of an earlier run of the same ring.
  public func owns(_ path: String) -> Bool {
    guard !isSingle, path.hasPrefix(prefix + "-"), path.hasSuffix(Self.suffix) else { return false }
    let middle = path.dropFirst(prefix.count + 1).dropLast(Self.suffix.count)
    let parts = middle.split(separator: "-", omittingEmptySubsequences: false)
    return parts.count == 2 && parts[0].count == 16 && parts[0].hasSuffix("Z")
      && parts[1].count >= 5 && parts[1].allSatisfy { $0.isASCII && $0.isNumber }
  }

  /// `20261120T084107Z`: it sorts by time, and every file system takes it.
  private static func stamp(_ time: Moment) -> String {
    time.iso8601.prefix { $0 != "." }.filter { $0 != "-" && $0 != ":" } + "Z"
  }
}
