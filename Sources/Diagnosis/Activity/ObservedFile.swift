public import Framing
import Streams
public import Wire

/// A file that a device asked for by HTTP or TFTP, and what came.
public struct ObservedFile: Sendable {
  public let transport: Transport
  public let server: Endpoint
  public let vlan: VLANID
  /// The connection that carried it.
  let stream: StreamID?
  /// Of the request in its connection, from 1.
  let number: Int
  /// GET, HEAD, PUT; `nil` for TFTP.
  public let method: WireText?
  /// As it was asked for: a path, for TFTP a file name.
  public let target: WireText
  public let asked: FrameStamp
  public internal(set) var answered: FrameStamp?
  /// The newest frame of the contents.
  public internal(set) var last: FrameStamp?
  public internal(set) var outcome = Outcome.unanswered
  /// Where a redirection points.
  public internal(set) var location: WireText?
  public internal(set) var contentType: WireText?
  /// Of the contents, as many as arrived and are kept.
  public internal(set) var contents: [UInt8]?
  /// Of the contents, as far as the capture has them.
  public internal(set) var octets = 0
  /// All the contents arrived.
  public internal(set) var isComplete = false

  public enum Transport: String, Hashable, Sendable {
    case http
    case tftp
  }

  public enum Outcome: Hashable, Sendable {
    case unanswered
    /// The status of HTTP.
    case status(Int)
    /// TFTP sends it.
    case transferred
    /// TFTP's error code and text.
    case refused(code: Int, text: WireText)
  }

  /// The status as HTTP would say it; 0 without an answer.
  public var status: Int {
    switch outcome {
    case .unanswered: 0
    case .status(let status): status
    case .transferred: 200
    case .refused(let code, _): code == 1 ? 404 : code == 2 ? 403 : 500
    }
  }

  public var isObtained: Bool { status == 200 || status == 304 }

  public var frames: [Int] {
    [asked, answered, last].compactMap { $0?.number }.uniqued().sorted()
  }
}

extension ObservedFile {
  /// The last part of the path, without a query: "46xxsettings.txt".
  public var fileName: WireText { Self.fileName(of: target) }

  static func fileName(of target: WireText) -> WireText {
    let path = target.octets.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    let start = path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? path.startIndex
    return WireText(path[start...])
  }
}
