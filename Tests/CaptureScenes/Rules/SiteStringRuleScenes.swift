/// What is wrong in the text of the site-specific option.
enum SiteStringRuleScenes {
  static let all: [CaptureScene] = [
    fires(
      "sson.quoted-whole", "quotes-of-the-server",
      "the quotation marks of the server's configuration were sent with the text",
      #""HTTPSRVR=\#(Site.fileServer),SIG=2""#),
    nearMiss(
      "sson.quoted-whole", "ends-in-a-list",
      "the text ends in a quotation mark, but it closes a list of addresses",
      #"SIG=2,HTTPSRVR="\#(Site.fileServer),\#(Site.secondFileServer)""#),

    fires(
      "sson.escaped-comma", "backslash",
      "the backslash before the comma was meant for the server's configuration",
      #"SIG=2\,HTTPSRVR=\#(Site.fileServer)"#),
    nearMiss(
      "sson.escaped-comma", "backslash-in-a-path", "a backslash, but not before a comma",
      #"HTTPSRVR=\#(Site.fileServer),HTTPDIR=\phones,SIG=2"#),

    fires(
      "sson.blank-around-separator", "after-commas", "a blank after each comma",
      "HTTPSRVR=\(Site.fileServer), HTTPDIR=/j100, SIG=2"),
    nearMiss(
      "sson.blank-around-separator", "inside-a-value", "a blank inside a value",
      "HTTPSRVR=\(Site.fileServer),SNMPSTRING=floor three,SIG=2"),

    fires(
      "sson.unquoted-list", "two-file-servers", "two file servers without quotation marks",
      "HTTPSRVR=\(Site.fileServer),\(Site.secondFileServer),SIG=2"),
    nearMiss(
      "sson.unquoted-list", "quoted", "two file servers in quotation marks, and a single one",
      #"HTTPSRVR="\#(Site.fileServer),\#(Site.secondFileServer)",MCIPADD=\#(Site.callServer)"#),

    fires(
      "sson.too-long", "two-instances",
      "300 octets, which the server splits over two instances of option 242 (RFC 3396)",
      padded(to: 300)),
    fires(
      "sson.too-long", "255-octets", "255 octets: what one option holds, so it may have been cut",
      padded(to: 255)),
    fires(
      "sson.too-long", "247-octets", "247 octets, where some servers stop", padded(to: 247)),
    nearMiss(
      "sson.too-long", "254-octets", "254 octets fit, and no server stops there",
      padded(to: 254)),

    fires(
      "sson.unknown-name", "misspelt", "HTPSRVR instead of HTTPSRVR: the file server is lost",
      "HTPSRVR=\(Site.fileServer),SIG=2"),
    fires(
      "sson.unknown-name", "not-ours", "a name that resembles none: worth knowing, no more",
      "HTTPSRVR=\(Site.fileServer),FLOOR=3,SIG=2"),
    nearMiss(
      "sson.unknown-name", "lower-case", "names in lower case are the same names",
      "httpsrvr=\(Site.fileServer),HttpDir=/j100,sig=2"),

    fires(
      "sson.value-out-of-range", "l2qvlan-4095", "L2QVLAN=4095, one more than there can be",
      "HTTPSRVR=\(Site.fileServer),L2Q=2,L2QVLAN=4095"),
    fires(
      "sson.value-out-of-range", "no-address", "HTTPSRVR=203.0.113.999 is no address",
      "HTTPSRVR=203.0.113.999,SIG=2"),
    nearMiss(
      "sson.value-out-of-range", "largest-values", "L2QVLAN=4094 and VLANTEST=999: just allowed",
      "HTTPSRVR=\(Site.fileServer),L2Q=2,L2QVLAN=4094,VLANTEST=999"),
  ]

  private static func fires(
    _ rule: String, _ name: String, _ shows: String, _ siteString: String
  ) -> CaptureScene {
    .fires(rule, name, shows) { $0.startPhone(leasingFrom: DHCPServer(siteString: siteString)) }
  }

  private static func nearMiss(
    _ rule: String, _ name: String, _ shows: String, _ siteString: String
  ) -> CaptureScene {
    .nearMiss(rule, name, shows) { $0.startPhone(leasingFrom: DHCPServer(siteString: siteString)) }
  }

  /// A text of so many octets, all of whose values are allowed.
  private static func padded(to count: Int) -> String {
    let begin = "HTTPSRVR=\(Site.fileServer),SIG=2,HTTPDIR=/j100"
    let more = ",SNMPSTRING=" + String(repeating: "s", count: 110)
    let rest = ",FORCE_HTTP_AUTH_USERNAME="
    let used = begin.utf8.count + more.utf8.count + rest.utf8.count
    return begin + more + rest + String(repeating: "u", count: count - used)
  }
}
