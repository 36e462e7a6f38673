/// Octets in order, a piece at a time: a file, a pipe, memory, or what one of them unpacks to.
protocol OctetSource: AnyObject {
  /// Writes the next octets into `buffer[room]` and tells how many; 0 is the end, for good.
  ///
  /// `room` is never empty. Fewer octets than there is room for do not mean the end.
  func read(into buffer: inout [UInt8], _ room: Range<Int>) throws(SystemError) -> Int

  /// Why the end came too early, once it has come.
  var damage: CaptureDamage? { get }

  /// Something followed the end that was not read.
  var hasMore: Bool { get }
}

extension OctetSource {
  var damage: CaptureDamage? { nil }
  var hasMore: Bool { false }
}
