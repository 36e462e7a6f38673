/// What a simulated enrollment service (DES) answers. Its protocol is documented nowhere.
public struct EnrollmentService: Hashable, Sendable {
  /// To a phone that asks without a code.
  public var answer: EnrollmentAnswer
  /// To a phone that asks with one.
  public var answerToCode: EnrollmentAnswer

  public init(_ answer: EnrollmentAnswer, toCode: EnrollmentAnswer = .wrongCode) {
    self.answer = answer
    answerToCode = toCode
  }

  /// From the question to the answer.
  public static let delay = Duration.seconds(1)

  public func answer(code: String?) -> EnrollmentAnswer {
    code == nil ? answer : answerToCode
  }
}
