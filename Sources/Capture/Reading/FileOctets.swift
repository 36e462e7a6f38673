/// The octets of an open file or pipe.
final class FileOctets: OctetSource {
  private let file: FileDescriptor

  init(_ file: FileDescriptor) {
    self.file = file
  }

  func read(into buffer: inout [UInt8], _ room: Range<Int>) throws(SystemError) -> Int {
    try file.fill(&buffer, room).get()
  }
}
