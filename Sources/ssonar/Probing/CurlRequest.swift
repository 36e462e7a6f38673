import Discovery
import Driver
import HostStack
import Wire

/// A question to a web server that the program curl asks, and what its answer means to a phone.
struct CurlRequest {
  enum Purpose {
    /// A file that is read.
    case statements
    /// Whether the file is there; its octets are of no interest.
    case presence
    /// Whether TLS can be spoken; no more.
    case encryption
  }

  let url: String
  let purpose: Purpose
  /// Host, port and address: where the phone found the host.
  var place: (host: String, port: Int, address: String)?
  /// A certificate that this machine does not trust counts.
  var verifies = false

  /// No settings file is longer: the vendor's own template has a tenth of it.
  static let mostOctets = 4 << 20
  /// A phone gives up after 15 s, by what is assumed of it.
  static let limit = Duration.seconds(14)
  /// What stands in front of the line of numbers.
  static let mark = "ssonar-numbers"

  init(url: String, purpose: Purpose) {
    self.url = url
    self.purpose = purpose
  }

  init(_ request: FileRequest, verifies: Bool) {
    let isRead = request.kind == .upgrade || request.kind == .settings
    self.init(url: request.url, purpose: isRead ? .statements : .presence)
    self.verifies = verifies
    place = request.address.map { (request.server.host, request.server.port, $0) }
  }

  func command(program: String) -> HostCommand {
    HostCommand(
      [program] + arguments, limit: Self.limit + .seconds(2), mostOctets: Self.mostOctets + 65_536)
  }

  /// No start file, no proxy, no redirection, nothing but the web and TFTP; what came of it stands on
  /// standard error.
  var arguments: [String] {
    var result = [
      "-q", "--silent", "--show-error", "--globoff", "--noproxy", "*", "--http1.1",
      "--proto", "=http,https,tftp", "--connect-timeout", "8",
      "--max-time", "\(Self.limit.components.seconds)", "--max-filesize", "\(Self.mostOctets)",
      "--user-agent", "ssonar-probe",
      "--write-out",
      "%{stderr}\(Self.mark) %{http_code} %{size_download} %{time_total} %{time_appconnect} "
        + "%{ssl_verify_result}\\n",
    ]
    if !verifies { result.append("--insecure") }
    if let place {
      result += ["--resolve", "\(place.host):\(place.port):\(place.address)"]
    }
    switch purpose {
    case .statements: break
    case .presence: result += ["--range", "0-0"]
    case .encryption: result += ["--head"]
    }
    return result + ["--url", url]
  }
}
