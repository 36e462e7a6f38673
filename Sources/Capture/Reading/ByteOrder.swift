/// Which end of a number comes first: files are written in the order of the machine they are from.
enum ByteOrder: Hashable, Sendable {
  case littleEndian
  case bigEndian
}
