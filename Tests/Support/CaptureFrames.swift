/// The frames of a capture file, for the tests of modules that know nothing of such files: just
/// enough of pcap and of little-endian pcapng to read well-formed ones.
public func frames(ofCapture file: [UInt8]) -> [[UInt8]] {
  switch file.prefix(4) {
  case [0x0A, 0x0D, 0x0D, 0x0A]: framesOfPcapng(file)
  case let magic: framesOfPcap(file, isLittleEndian: magic.first != 0xA1)
  }
}

private func framesOfPcap(_ file: [UInt8], isLittleEndian: Bool) -> [[UInt8]] {
  var frames: [[UInt8]] = []
  var offset = 24
  while offset + 16 <= file.count {
    let length = file[offset + 8..<offset + 12]
    let count = (isLittleEndian ? Array(length.reversed()) : Array(length)).number
    offset += 16
    guard offset + count <= file.count else { break }
    frames.append(Array(file[offset..<offset + count]))
    offset += count
  }
  return frames
}

private func framesOfPcapng(_ file: [UInt8]) -> [[UInt8]] {
  var frames: [[UInt8]] = []
  var offset = 0
  while offset + 12 <= file.count {
    let type = file[offset..<offset + 4].reversed().number
    let length = file[offset + 4..<offset + 8].reversed().number
    guard length >= 12, offset + length <= file.count else { break }
    // An enhanced packet block: interface, two words of time, captured and original length.
    if type == 6, length >= 32 {
      let count = file[offset + 20..<offset + 24].reversed().number
      guard count <= length - 32 else { break }
      frames.append(Array(file[offset + 28..<offset + 28 + count]))
    }
    offset += length
  }
  return frames
}

extension Sequence<UInt8> {
  fileprivate var number: Int { reduce(0) { $0 << 8 | Int($1) } }
}
