import Discovery
import HostStack
import Wire

/// How curl ended, what it got, and the numbers that it wrote.
struct CurlResult {
  let exit: HostExit
  let octets: [UInt8]
  /// 0 without an answer of HTTP.
  let status: Int
  let count: Int
  let seconds: Double
  /// TLS was agreed upon.
  let isEncrypted: Bool
  /// As OpenSSL counts: 0 for a certificate that this machine trusts.
  let verification: Int?
  /// Its own words.
  let complaint: String

  init(_ exit: HostExit, octets: [UInt8], errors: [UInt8]) {
    self.exit = exit
    self.octets = octets
    let lines = String(decoding: errors, as: UTF8.self).split(separator: "\n")
    let numbers = (lines.last { $0.hasPrefix(CurlRequest.mark) } ?? "").split(separator: " ")
    func number(_ place: Int) -> Double {
      numbers.indices.contains(place) ? Double(numbers[place]) ?? 0 : 0
    }
    status = Int(exactly: number(1)) ?? 0
    count = Int(exactly: number(2)) ?? 0
    seconds = number(3)
    isEncrypted = number(4) > 0
    verification = isEncrypted ? Int(exactly: number(5)) : nil
    let words = lines.first { $0.hasPrefix("curl: ") }.map { $0.dropFirst("curl: ".count) } ?? ""
    complaint = WireText(String(words.prefix(200))).printable
  }

  /// What it means to the phone that asked.
  func answer(to request: CurlRequest) -> FileAnswer {
    let isWeb = request.url.lowercased().hasPrefix("http")
    switch exit {
    case .status(0):
      guard isWeb, !(200..<300).contains(status) else { return .file(octets) }
      return .status(status)
    // More than was wanted of a file that is not read is a file all the same.
    case .status(63), .tooMuch:
      return request.purpose == .presence ? .file([]) : .unreachable
    case .status(35), .status(60): return isTrustMissing ? .untrusted : .unreachable
    // TFTP: no such file, no permission to read it.
    case .status(68), .status(69): return .status(404)
    case .status, .signal, .timeOver, .notStarted: return .unreachable
    }
  }

  private var isTrustMissing: Bool { exit == .status(60) }

  /// For people: what happened, in one line.
  var note: String {
    let time = "in \(Self.shown(seconds)) s"
    var parts: [String]
    switch exit {
    case .status(0):
      parts = [
        (status > 0 ? "HTTP \(status)" : "obtained") + ", \(count) octets \(time)"
      ]
    case .status(127): parts = ["no curl can be run"]
    case .status(let code): parts = [complaint.isEmpty ? "curl ends with \(code)" : complaint]
    case .timeOver: parts = ["no end \(time)"]
    case .tooMuch: parts = ["more than \(CurlRequest.mostOctets) octets"]
    case .signal, .notStarted: parts = ["curl could not be run"]
    }
    if let verification { parts.append(Self.words(verification)) }
    return parts.joined(separator: "; ")
  }

  /// The reasons that occur (openssl-verification-options(1)).
  private static func words(_ verification: Int) -> String {
    switch verification {
    case 0: "this machine trusts its certificate"
    case 10: "its certificate has expired"
    case 18: "its certificate is signed by itself"
    case 19: "its chain ends in an authority of its own"
    case 20, 21: "this machine does not know who signed its certificate"
    default: "this machine does not trust its certificate (\(verification))"
    }
  }

  private static func shown(_ seconds: Double) -> String {
    let thousandths = Int((seconds * 1000).rounded())
    return "\(thousandths / 1000).\(String(thousandths % 1000 + 1000).dropFirst())"
  }
}
