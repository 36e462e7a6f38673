public import Wire

/// One TFTP packet (RFC 1350 §5, RFC 2347): two octets of opcode, then what goes with it.
///
/// ```text
/// 1 RRQ, 2 WRQ   file 0 mode 0 [option 0 value 0 ...]
/// 3 DATA         block (16), up to a block of content
/// 4 ACK          block (16)
/// 5 ERROR        code (16), message 0
/// 6 OACK         [option 0 value 0 ...]
/// ```
public enum TFTPMessage: Hashable, Sendable {
  case readRequest(TFTPRequest)
  case writeRequest(TFTPRequest)
  case data(block: UInt16, content: ArraySlice<UInt8>)
  case acknowledgment(block: UInt16)
  /// Some senders leave out the end of the message; what there is counts.
  case error(code: TFTPErrorCode, message: WireText)
  case optionAcknowledgment([TFTPOption])

  public init(_ octets: ArraySlice<UInt8>) throws(DecodeError) {
    var reader = ByteReader(octets, reading: "TFTP packet")
    let start = reader
    switch try reader.readInteger(UInt16.self) {
    case 1: self = .readRequest(try TFTPRequest(decoding: &reader))
    case 2: self = .writeRequest(try TFTPRequest(decoding: &reader))
    case 3:
      let block: UInt16 = try reader.readInteger()
      self = .data(block: block, content: reader.readRest())
    case 4:
      self = .acknowledgment(block: try reader.readInteger())
    case 5:
      let code = TFTPErrorCode(rawValue: try reader.readInteger())
      let text = reader.remaining.prefix { $0 != 0 }
      self = .error(code: code, message: WireText(text))
    case 6:
      self = .optionAcknowledgment(try TFTPOption.list(from: &reader))
    case let opcode:
      throw start.error(.value(UInt64(opcode), field: "opcode"))
    }
  }

  public var encoded: [UInt8] {
    var writer = ByteWriter()
    writer.write(opcode)
    switch self {
    case .readRequest(let request), .writeRequest(let request):
      writer.write(terminated: request.file)
      writer.write(terminated: request.mode)
      for option in request.options { option.encode(into: &writer) }
    case .data(let block, let content):
      writer.write(block)
      writer.write(content)
    case .acknowledgment(let block):
      writer.write(block)
    case .error(let code, let message):
      writer.write(code.rawValue)
      writer.write(terminated: message)
    case .optionAcknowledgment(let options):
      for option in options { option.encode(into: &writer) }
    }
    return writer.bytes
  }

  public var opcode: UInt16 {
    switch self {
    case .readRequest: 1
    case .writeRequest: 2
    case .data: 3
    case .acknowledgment: 4
    case .error: 5
    case .optionAcknowledgment: 6
    }
  }

  /// Of a request to read or to write.
  public var request: TFTPRequest? {
    switch self {
    case .readRequest(let request), .writeRequest(let request): request
    default: nil
    }
  }
}

extension TFTPMessage: FieldDescribing {
  public var fieldValue: FieldValue {
    switch self {
    case .readRequest(let request):
      .record([.init("opcode", .word("readRequest"))] + request.fields)
    case .writeRequest(let request):
      .record([.init("opcode", .word("writeRequest"))] + request.fields)
    case .data(let block, let content):
      .fields([
        "opcode": .word("data"), "block": .number(block), "size": .number(content.count),
      ])
    case .acknowledgment(let block):
      .fields(["opcode": .word("acknowledgment"), "block": .number(block)])
    case .error(let code, let message):
      .fields([
        "opcode": .word("error"),
        "code": .fields(["number": .number(code.rawValue), "name": .word(code.description)]),
        "message": .text(message),
      ])
    case .optionAcknowledgment(let options):
      .fields([
        "opcode": .word("optionAcknowledgment"), "options": .list(options.map(\.fieldValue)),
      ])
    }
  }
}
