import DHCP
import Framing
import Wire

/// Options whose values other programs fell over.
enum DHCPOptionDamageScenes {
  static let all: [CaptureScene] = [
    .malformed(
      "cve-2009-0692-long-subnet-mask",
      "a subnet mask of 64 octets, which once overran 9600 phones: never send this to one"
    ) {
      $0.answer(
        options: acknowledgementType + option(1, letters(64)) + end)
    },
    .malformed(
      "cve-2018-20679-addresses-short", "options 1, 51 and 54 of fewer than four octets"
    ) {
      $0.answer(
        options: option(53, [5]) + option(54, [192, 0]) + option(51, [1])
          + option(1, [255, 255, 0])
          + end)
    },
    .malformed(
      "cve-2011-2716-shell-characters", "shell characters in host name, domain and server name"
    ) {
      $0.answer(
        options: acknowledgementType + option(12, "a`id`;b") + option(15, "x$(reboot).example")
          + option(66, "|sh;example.com") + end)
    },
    .malformed(
      "cve-2012-3571-client-identifiers", "client identifiers of no octet and of one"
    ) {
      $0.request(options: discoverType + option(61, []) + end)
      $0.request(options: discoverType + option(61, [1]) + end)
    },
    .malformed(
      "cve-2007-0062-maximum-message-sizes", "option 57 of 0, of 575, of 65535 and of one octet"
    ) {
      for value in [[0, 0], [2, 63], [255, 255], [9]] as [[UInt8]] {
        $0.request(options: discoverType + option(57, value) + end)
      }
    },
    .malformed("cve-2022-2929-name-labels", "a name of option 81 with a label of 64 octets") {
      $0.request(options: discoverType + option(81, [4, 0, 0, 64] + letters(64) + [0]) + end)
    },
    .malformed(
      "cve-2020-7461-compression-loop", "option 119 with a compression pointer to itself"
    ) {
      $0.answer(
        options: acknowledgementType + option(119, [3] + letters(3) + [0xC0, 4, 0xC0, 0]) + end)
    },
    .malformed(
      "cve-2018-0172-relay-information",
      "option 82 with a sub-option that is longer than the option"
    ) {
      $0.request(options: discoverType + option(82, [1, 200] + Array("1/31".utf8)) + end)
    },
    .malformed("cve-2019-6473-host-names", "host names of no octet, of dots and of 255 octets") {
      for name in [[], Array("...".utf8), letters(255)] {
        $0.request(options: discoverType + option(12, name) + end)
      }
    },
    .malformed("smoltcp-305-four-name-servers", "four DNS servers where three were expected") {
      $0.answer(
        options: acknowledgementType + option(6, (1...4).flatMap { Subnet.data.host($0).encoded })
          + end)
    },
    .malformed(
      "b-15-option-43-variants",
      "option 43: empty; End inside; 6889 as text, in two octets, in four, not first; cut"
    ) {
      let text = [1, 4] + Array("6889".utf8)
      let server = option(2, Site.fileServer.description)
      for value in [
        [], text + end + server, text + server, [1, 2, 0x1A, 0xE9] + server,
        [1, 4, 0, 0, 0x1A, 0xE9] + server, server + text, text + [2, 40, 0x31], text + [2],
      ] as [[UInt8]] {
        $0.answer(options: acknowledgementType + option(43, value) + end)
      }
    },
  ]
}
