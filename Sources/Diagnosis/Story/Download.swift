/// A file that a phone asked for, or set out to ask for.
public struct Download: Hashable, Sendable {
  /// With the address that was connected to.
  public let url: String
  /// HTTP's; 0 when no answer came.
  public let status: Int
  public let role: PhoneFileRole
  /// The connection failed before the phone could ask: the name is what it would have asked for.
  public let isInferred: Bool
  /// The answer began, and the connection was reset before all of the file had come.
  public let isCutShort: Bool
  public let frames: [Int]

  public var isObtained: Bool { (status == 200 || status == 304) && !isCutShort }
}
