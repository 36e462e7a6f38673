// Calls libpcap, which takes pointers and gives some: that cannot be said without `unsafe`. A
// handle belongs to one object, which closes it; no pointer outlives the call it was made for.

import CPcap
import Wire

/// An open interface of libpcap, closed when nobody holds it any more.
@safe final class PcapHandle {
  private let handle: OpaquePointer
  let interface: String
  /// Nanoseconds in one unit of the times that it gives.
  private let timeUnit: Int64

  /// What ``next()`` finds.
  enum Next {
    case frame(time: Moment, originalLength: Int, octets: [UInt8])
    case nothing
    case failed(String)
  }

  /// Opens an interface (`pcap_create`, `pcap_activate`) so that reading never waits.
  init(_ interface: String, _ options: LiveOptions) throws(LiveError) {
    var message = [CChar](repeating: 0, count: Int(PCAP_ERRBUF_SIZE))
    guard let handle = unsafe pcap_create(interface, &message) else {
      throw LiveError(interface: interface, .cannotOpen(Self.text(message)))
    }
    do throws(LiveError) {
      try unsafe Self.activate(handle, interface, options)
    } catch {
      unsafe pcap_close(handle)
      throw error
    }
    let precision = unsafe pcap_get_tstamp_precision(handle)
    timeUnit = precision == PCAP_TSTAMP_PRECISION_NANO ? 1 : 1000
    self.interface = interface
    unsafe self.handle = unsafe handle
  }

  deinit { unsafe pcap_close(handle) }

  private static func activate(
    _ handle: OpaquePointer, _ interface: String, _ options: LiveOptions
  ) throws(LiveError) {
    unsafe pcap_set_snaplen(handle, Int32(clamping: options.snapLength))
    unsafe pcap_set_promisc(handle, options.isPromiscuous ? 1 : 0)
    unsafe pcap_set_immediate_mode(handle, options.isImmediate ? 1 : 0)
    let delay = max(1, options.delay.wholeNanoseconds / 1_000_000)
    unsafe pcap_set_timeout(handle, Int32(clamping: delay))
    unsafe pcap_set_buffer_size(handle, Int32(clamping: options.bufferOctets))
    if options.hasNanoseconds {
      _ = unsafe pcap_set_tstamp_precision(handle, PCAP_TSTAMP_PRECISION_NANO)
    }
    let status = unsafe pcap_activate(handle)
    // Positive numbers are warnings: it works, if not quite as asked for.
    guard status >= 0 else {
      throw LiveError(interface: interface, unsafe Self.kind(of: status, handle))
    }
    var message = [CChar](repeating: 0, count: Int(PCAP_ERRBUF_SIZE))
    // A blocking read has no end where nothing matches, whatever the timeout.
    guard unsafe pcap_setnonblock(handle, 1, &message) == 0 else {
      throw LiveError(interface: interface, .cannotOpen(text(message)))
    }
    if options.direction == .incoming {
      guard unsafe pcap_setdirection(handle, PCAP_D_IN) == 0 else {
        throw LiveError(interface: interface, .cannotOpen(unsafe lastMessage(handle)))
      }
    }
  }

  private static func kind(of status: Int32, _ handle: OpaquePointer) -> LiveError.Kind {
    switch status {
    case PCAP_ERROR_NO_SUCH_DEVICE: .noSuchInterface
    case PCAP_ERROR_PERM_DENIED, PCAP_ERROR_PROMISC_PERM_DENIED: .noPermission
    case PCAP_ERROR_IFACE_NOT_UP: .isDown
    default:
      .cannotOpen(
        [unsafe text(pcap_statustostr(status)), unsafe lastMessage(handle)]
          .filter { !$0.isEmpty }.joined(separator: ": "))
    }
  }

  /// Narrows what is handed on. No other filter can be set afterwards, where the system can do that.
  func apply(_ expression: String) throws(LiveError) {
    var program = unsafe bpf_program()
    let status = unsafe pcap_compile(
      handle, &program, expression, 1, PCAP_NETMASK_UNKNOWN)
    guard status == 0 else {
      throw LiveError(interface: interface, .filter(unsafe Self.lastMessage(handle)))
    }
    defer { unsafe pcap_freecode(&program) }
    guard unsafe pcap_setfilter(handle, &program) == 0 else {
      throw LiveError(interface: interface, .filter(unsafe Self.lastMessage(handle)))
    }
    SocketOptions.lockFilter(of: descriptor)
  }

  /// What tells when there is something to read (`pcap_get_selectable_fd`).
  var descriptor: Int32 { unsafe pcap_get_selectable_fd(handle) }

  var linkType: LinkType { LinkType(dataLink: unsafe pcap_datalink(handle)) }

  /// The next frame, without waiting for one (`pcap_next_ex`).
  func next() -> Next {
    var header: UnsafeMutablePointer<pcap_pkthdr>? = nil
    var data: UnsafePointer<UInt8>? = nil
    switch unsafe pcap_next_ex(handle, &header, &data) {
    case 1:
      guard let header = unsafe header?.pointee, let data = unsafe data else { return .nothing }
      let seconds = Int64(header.ts.tv_sec).multipliedReportingOverflow(by: 1_000_000_000)
      let time = Moment(
        nanoseconds: seconds.overflow
          ? .max : seconds.partialValue &+ Int64(header.ts.tv_usec) &* timeUnit)
      let octets = unsafe Array(UnsafeBufferPointer(start: data, count: Int(header.caplen)))
      return .frame(time: time, originalLength: Int(header.len), octets: octets)
    case 0: return .nothing
    default: return .failed(unsafe Self.lastMessage(handle))
    }
  }

  /// Sends a frame (`pcap_inject`).
  func send(_ octets: [UInt8]) throws(LiveError) {
    let sent = unsafe octets.withUnsafeBytes { octets in
      unsafe pcap_inject(handle, octets.baseAddress, octets.count)
    }
    guard sent == octets.count else {
      throw LiveError(interface: interface, .cannotSend(unsafe Self.lastMessage(handle)))
    }
  }

  /// Received, dropped by the kernel, dropped by the interface (`pcap_stats`): 32 bits of each.
  var counters: (received: UInt32, kernel: UInt32, interface: UInt32)? {
    var counters = pcap_stat()
    guard unsafe pcap_stats(handle, &counters) == 0 else { return nil }
    return (counters.ps_recv, counters.ps_drop, counters.ps_ifdrop)
  }

  private static func lastMessage(_ handle: OpaquePointer) -> String {
    unsafe text(pcap_geterr(handle))
  }

  private static func text(_ message: UnsafePointer<CChar>?) -> String {
    guard let message = unsafe message else { return "" }
    return unsafe String(cString: message)
  }

  static func text(_ message: [CChar]) -> String {
    String(decoding: message.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}

extension LinkType {
  /// Numbers of libpcap differ from those of files for raw IP only (DLT_RAW).
  init(dataLink: Int32) {
    self = dataLink == DLT_RAW ? .raw : LinkType(rawValue: UInt32(clamping: dataLink))
  }
}
