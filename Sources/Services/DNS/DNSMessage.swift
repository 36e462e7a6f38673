public import Framing
public import Wire

/// A DNS query or response: what a phone asks for and what it is told.
///
/// RFC 1035 §4.1. Twelve octets, then four sections as long as the header's counts say:
///
/// ```text
///  0                   1                   2                   3
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
/// +-------------------------------+-+-------+-+-+-+-+-+-+-+-------+
/// |          identifier           |Q| opcode|A|T|R|R|Z|A|C| rcode |
/// +-------------------------------+-+-------+-+-+-+-+-+-+-+-------+
/// |           questions           |            answers            |
/// +-------------------------------+-------------------------------+
/// |          authorities          |          additionals          |
/// +-------------------------------+-------------------------------+
/// ```
///
/// Only a header that is cut short is an error. Where a section cannot be read, ``error`` says why,
/// and ``trailer`` begins there; a record whose data are damaged stays in its place.
public struct DNSMessage: Hashable, Sendable {
  public let header: DNSHeader
  public let questions: [DNSQuestion]
  public let answers: [DNSRecord]
  public let authorities: [DNSRecord]
  public let additionals: [DNSRecord]
  /// What follows the last part that could be read.
  public let trailer: ArraySlice<UInt8>
  /// Why the sections end before the header's counts.
  public let error: DecodeError?

  /// A message has fewer questions and records than that; more are left in the trailer.
  static let maximumParts = 4096

  public init(_ octets: ArraySlice<UInt8>) throws(DecodeError) {
    var reader = ByteReader(octets, reading: "DNS message")
    let header = try DNSHeader(decoding: &reader)
    self.header = header
    var questions: [DNSQuestion] = []
    var sections: [[DNSRecord]] = [[], [], []]
    var left = Self.maximumParts
    var failure: DecodeError?
    do throws(DecodeError) {
      for _ in 0..<header.questionCount {
        try Self.count(&left, at: reader)
        questions.append(try DNSQuestion(decoding: &reader, within: octets))
      }
      let counts = [header.answerCount, header.authorityCount, header.additionalCount]
      for (section, count) in counts.enumerated() {
        for _ in 0..<count {
          try Self.count(&left, at: reader)
          sections[section].append(try DNSRecord(decoding: &reader, within: octets))
        }
      }
    } catch {
      failure = error
    }
    self.questions = questions
    answers = sections[0]
    authorities = sections[1]
    additionals = sections[2]
    trailer = reader.remaining
    error = failure
  }

  private static func count(_ left: inout Int, at reader: ByteReader) throws(DecodeError) {
    left -= 1
    if left < 0 {
      throw reader.error(.malformed("more than \(maximumParts) questions and records"))
    }
  }

  /// A message to send.
  public init(
    id: UInt16, flags: DNSHeader.Flags = .recursionDesired,
    responseCode: DNSResponseCode = .noError,
    questions: [DNSQuestion], answers: [DNSRecord] = [], authorities: [DNSRecord] = [],
    additionals: [DNSRecord] = []
  ) {
    header = DNSHeader(
      id: id, flags: flags, responseCode: responseCode,
      questionCount: UInt16(truncatingIfNeeded: questions.count),
      answerCount: UInt16(truncatingIfNeeded: answers.count),
      authorityCount: UInt16(truncatingIfNeeded: authorities.count),
      additionalCount: UInt16(truncatingIfNeeded: additionals.count))
    self.questions = questions
    self.answers = answers
    self.authorities = authorities
    self.additionals = additionals
    trailer = []
    error = nil
  }

  /// The message with all names written out: no compression, so seldom the octets it was read from.
  public var encoded: [UInt8] {
    var writer = ByteWriter()
    header.encode(into: &writer)
    for question in questions { question.encode(into: &writer) }
    for record in answers + authorities + additionals { record.encode(into: &writer) }
    writer.write(trailer)
    return writer.bytes
  }
}

// MARK: - What most callers ask

extension DNSMessage {
  public var id: UInt16 { header.id }
  public var isResponse: Bool { header.flags.contains(.response) }
  public var responseCode: DNSResponseCode { header.responseCode }

  /// Whether this is the answer to `query`: same identifier and, if both have one, same question.
  public func answers(_ query: DNSMessage) -> Bool {
    guard isResponse, !query.isResponse, id == query.id else { return false }
    guard let asked = query.questions.first, let told = questions.first else { return true }
    return asked.type == told.type && asked.name.folded == told.name.folded
  }

  /// The addresses of `name`, aliases followed, in wire order.
  public func addresses(of name: DNSName) -> [IPAddress] {
    var wanted: Set<DNSName> = [name.folded]
    // An alias may stand behind the record that it leads to.
    for _ in answers where wanted.count <= Self.maximumAliases {
      let before = wanted.count
      for answer in answers where wanted.contains(answer.name.folded) {
        if case .canonicalName(let target) = answer.data { wanted.insert(target.folded) }
      }
      if wanted.count == before { break }
    }
    return answers.filter { wanted.contains($0.name.folded) }.compactMap(\.address)
  }

  /// Longer chains of aliases are not followed.
  private static let maximumAliases = 16

  /// There is no such name, or nothing of the type that was asked for (RFC 2308 §2).
  public var isNegative: Bool {
    guard isResponse else { return false }
    if responseCode == .nameError { return true }
    guard responseCode == .noError, let question = questions.first else { return false }
    return !answers.contains { $0.type == question.type }
  }
}

// MARK: - Description

extension DNSMessage: FieldDescribing {
  public var fieldValue: FieldValue {
    var fields = header.fields
    fields.append(.init("questions", .list(questions.map(\.fieldValue))))
    fields.append(.init("answers", .list(answers.map(\.fieldValue))))
    fields.append(.init("authorities", .list(authorities.map(\.fieldValue))))
    fields.append(.init("additionals", .list(additionals.map(\.fieldValue))))
    if !trailer.isEmpty { fields.append(.init("trailer", .octets(trailer))) }
    if let error { fields.append(.init("error", .word(error.description))) }
    return .record(fields)
  }
}
