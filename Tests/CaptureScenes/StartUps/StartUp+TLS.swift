import Framing
import LLDP
import Wire

/// HTTPS, the enrollment service, and 802.1X: what can be seen of it.
extension StartUp {
  static let enrollmentName = "des.avaya.com"
  /// Where the example's enrollment service is.
  static let enrollmentServer = IPv4Address(203, 0, 113, 99)

  private func hello(_ name: String?) -> [UInt8] { TLSOctets.clientHello(for: name) }

  private func flight(_ name: String, expires: String = "361231235959Z") -> [UInt8] {
    TLSOctets.serverFlight(commonName: name, expires: expires)
  }

  /// Requests and answers that nobody but the two can read.
  mutating func converseInSecret(
    with server: IPv4Address, port: UInt16 = 443, name: String? = nil, octets: Int = 900
  ) {
    var connection = StartUpConnection(&phone, to: server, port: port)
    var segments = connection.opening()
    segments += connection.exchange(hello(name), flight(name ?? "files.example.com"))
    segments += connection.exchange(TLSOctets.clientKeys, TLSOctets.serverFinished)
    segments += connection.exchange(
      TLSOctets.applicationData(180), TLSOctets.applicationData(octets))
    recording.play(segments + connection.closing(), of: phone)
  }

  /// The phone does not like the certificate; it wanted the upgrade file.
  mutating func distrust(
    _ server: IPv4Address, port: UInt16 = 443, alert: UInt8, expires: String = "361231235959Z"
  ) {
    var connection = StartUpConnection(&phone, to: server, port: port)
    var segments = connection.opening()
    segments += connection.exchange(hello(nil), flight("files.example.com", expires: expires))
    segments.append(connection.own([.psh, .ack], TLSOctets.fatalAlert(alert)))
    recording.play(segments + connection.closing(), of: phone)
    noteFailure(server, port)
  }

  /// The enrollment service answers, and what it says is encrypted.
  mutating func enroll(octets: Int = 900) {
    resolve(Self.enrollmentName, .address(Self.enrollmentServer))
    converseInSecret(with: Self.enrollmentServer, name: Self.enrollmentName, octets: octets)
  }

  /// SYNs to a server that is none of the site's file servers.
  mutating func callInVain(_ server: IPv4Address, port: UInt16) {
    var connection = StartUpConnection(&phone, to: server, port: port)
    let syn = connection.own(.syn)
    for seconds in [1, 2, 4] {
      recording.play([syn], of: phone)
      recording.wait(.seconds(seconds))
    }
  }

  /// The switch asks who is there by 802.1X, the phone tells a name, and is refused
  /// (IEEE 802.1X-2020 §11, RFC 3748 §4).
  mutating func failAuthentication() {
    let name = Array(phone.hostName.utf8)
    let request: [UInt8] = [1, 1, 0, 5, 1]
    let response: [UInt8] = [2, 1, 0, UInt8(5 + name.count), 1] + name
    let failure: [UInt8] = [4, 1, 0, 4]
    for _ in 0..<3 {
      for (isOwn, packet) in [(false, request), (true, response), (false, failure)] {
        recording.record(
          EthernetFrame(
            to: MACAddress(lowBitsOf: 0x0180_C200_0003),
            from: isOwn ? phone.mac : Site.accessSwitch,
            etherType: .eapol, payload: [2, 0, 0, UInt8(packet.count)] + packet))
        recording.wait(.milliseconds(20))
      }
      recording.wait(.seconds(30))
      recording.advertise(.plain)
    }
  }
}
