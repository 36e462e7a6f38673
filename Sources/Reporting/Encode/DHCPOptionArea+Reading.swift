import DHCP
import Wire

extension DHCPOptionArea.Name {
  init(reading reader: FieldReader) throws(FieldError) {
    self = try reader.word("options, file or sname") { Self(rawValue: $0) }
  }
}
