public import Foundation

/// Captures with a third party's decoding, which stand beside the project where it is developed.
///
/// They are not part of a clone: a test that needs them says `.enabled(if: SharedFiles.exist)`.
public enum SharedFiles {
  public static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "shared")

  public static let exist = FileManager.default.fileExists(
    atPath: folder.appending(path: "captures/public").path)
}

/// The repository itself.
public let repository = URL(filePath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
