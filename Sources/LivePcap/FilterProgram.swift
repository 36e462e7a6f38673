// Calls libpcap's compiler: see `PcapHandle`.

import CPcap
package import Wire

/// A filter that was compiled for frames in memory, to see what it lets through.
@safe package final class FilterProgram {
  private var program = unsafe bpf_program()

  /// `nil` if libpcap does not understand the expression.
  package init?(_ expression: String, linkType: LinkType = .ethernet) {
    // The number of raw IP in files is another (DLT_RAW).
    let dataLink = linkType == .raw ? DLT_RAW : Int32(clamping: linkType.rawValue)
    guard let dead = unsafe pcap_open_dead(dataLink, 65_535) else {
      return nil
    }
    defer { unsafe pcap_close(dead) }
    guard unsafe pcap_compile(dead, &program, expression, 1, PCAP_NETMASK_UNKNOWN) == 0 else {
      return nil
    }
  }

  deinit { unsafe pcap_freecode(&program) }

  package func matches(_ octets: [UInt8]) -> Bool {
    var header = pcap_pkthdr()
    header.caplen = UInt32(clamping: octets.count)
    header.len = header.caplen
    return unsafe octets.withUnsafeBufferPointer { octets in
      unsafe pcap_offline_filter(&program, &header, octets.baseAddress) != 0
    }
  }
}
