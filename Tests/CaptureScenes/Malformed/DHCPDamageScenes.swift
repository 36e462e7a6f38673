import DHCP
import Framing
import Wire

/// DHCP messages whose structure other decoders fell over.
enum DHCPDamageScenes {
  static let all: [CaptureScene] = [
    .malformed(
      "cve-2017-13028-cut-in-the-fixed-header", "a message that ends inside of chaddr"
    ) {
      $0.request(message: Array(Recording.answerHeader.octets.prefix(31)))
    },
    .malformed(
      "cve-2017-9351-option-past-the-end", "option 60 claims 200 octets, eight are there"
    ) {
      $0.request(options: discoverType + option(60, Array("ccp.avay".utf8), claiming: 200))
    },
    .malformed(
      "cve-2014-7912-lengths-larger-than-the-rest",
      "an option 12 of 255 octets in the last three, and a code without a length"
    ) {
      $0.request(options: discoverType + option(12, [0x41], claiming: 255))
      $0.request(options: discoverType + [12])
    },
    .malformed(
      "cve-2026-34960-no-end", "no End: the last option fills the message to its last octet"
    ) {
      $0.answer(options: acknowledgementType + option(242, "HTTPSRVR=\(Site.fileServer)"))
    },
    .malformed(
      "ghsa-8mcr-459q-5mx2-hardware-address-length", "hlen 255: more than chaddr holds"
    ) {
      $0.request(options: discoverType + end, header: header(hardwareType: 1, length: 255))
    },
    .malformed(
      "b-14-hardware-addresses", "hlen 0, 16 and 17, and a hardware type that is not Ethernet"
    ) {
      for (type, length) in [(1, 0), (1, 16), (1, 17), (32, 6)] as [(UInt8, UInt8)] {
        $0.request(options: discoverType + end, header: header(hardwareType: type, length: length))
      }
    },
    .malformed(
      "b-09-server-name-full", "option 52 = 2, and sname is full to its last octet, without an End"
    ) {
      let name = option(12, letters(60)) + [0, 0]
      $0.answer(
        options: option(52, [2]) + acknowledgementType + end,
        header: header(field: .serverName, name))
    },
    .malformed(
      "b-10-one-option-over-three-areas",
      "option 242 in three pieces: in the options, in file and in sname (option 52 = 3)"
    ) {
      let name = option(242, "SIG=2") + end
      let file = option(242, "\(Site.fileServer),") + end
      $0.answer(
        options: option(52, [3]) + acknowledgementType + option(242, "HTTPSRVR=") + end,
        header: header(field: .serverName, name).replacing(.bootFile, with: file)
          ?? Recording.answerHeader)
    },
    .malformed("b-11-empty-areas", "option 52 = 3, but file and sname are empty, without an End") {
      $0.answer(options: option(52, [3]) + acknowledgementType + end)
    },
    .malformed(
      "b-12-overload-values",
      "option 52 of 0, 4 and 255, twice with different values, and within sname"
    ) {
      for value in [0, 4, 255] as [UInt8] {
        $0.answer(options: option(52, [value]) + acknowledgementType + end)
      }
      $0.answer(options: option(52, [1]) + option(52, [2]) + acknowledgementType + end)
      $0.answer(
        options: option(52, [2]) + acknowledgementType + end,
        header: header(field: .serverName, option(52, [1]) + end))
    },
    .malformed(
      "b-13-before-the-message-type", "a run of Pad and an option of no octets before option 53"
    ) {
      $0.request(options: zeros(7) + option(80, []) + discoverType + end)
    },
    .malformed("b-28-decline", "a DECLINE right after the OFFER, without a REQUEST between") {
      var phone = Phone(.j179)
      let server = DHCPServer(siteString: "HTTPSRVR=\(Site.fileServer)")
      phone.beginTransaction()
      $0.discover(phone)
      $0.offer(server, to: phone)
      $0.broadcast(
        phone.message(
          .decline,
          more: [
            (.requestedAddress, server.offered.encoded),
            (.serverIdentifier, server.address.encoded),
          ]), from: phone)
    },
  ]

  private static func header(hardwareType: UInt8, length: UInt8) -> BOOTPHeader {
    var octets = Array(Phone(.j179).message(.discover).header.octets)
    octets[1] = hardwareType
    octets[2] = length
    return BOOTPHeader(octets[...])
  }

  private static func header(field: BOOTPHeader.Field, _ content: [UInt8]) -> BOOTPHeader {
    Recording.answerHeader.replacing(field, with: content) ?? Recording.answerHeader
  }
}
