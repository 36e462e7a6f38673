import Capture
import CaptureScenes
import Discovery
import Driver
import SSON
import Testing

/// The question of a new phone, in a network where option 242 names no file server.
@Suite struct EnrollmentReplayTests {
  private func run(
    _ key: PhoneKey?, _ service: EnrollmentService?, code: String? = nil,
    in name: String = "f05-no-option", release: EnrollmentBehaviour = .newer
  ) throws -> RunResult {
    let scene = try #require(CaptureCatalogue.startUps.first { $0.capture.path.contains(name) })
    let file = try CaptureFile(bytes: scene.capture.bytes(), name: scene.capture.path)
    var user = UserScript()
    user.enrollment = key
    user.enrollmentCode = code
    return try replay(file, as: .j100SIP, enrollment: service, user: user) { configuration in
      configuration.isFirstStart = true
      configuration.profile.behaviour.enrollment = release
    }.result
  }

  private static let assigned = "http://198.51.100.80/files"

  @Test func `Yes, and the service names a server`() throws {
    let result = try run(.yes, EnrollmentService(.address(Self.assigned)))
    #expect(result.requests.first == "http://198.51.100.80/files/J100Supgrade.txt")
  }

  @Test func `Yes, no server assigned, and the code finds one`() throws {
    let service = EnrollmentService(.noneAssigned, toCode: .address(Self.assigned))
    let result = try run(.yes, service, code: "12345678")
    #expect(result.requests.first == "http://198.51.100.80/files/J100Supgrade.txt")
  }

  @Test func `Yes, and nobody says what the service would answer`() throws {
    let result = try run(.yes, nil)
    #expect(
      result.ending
        == .unanswerable("what the enrollment service would answer; --des-answer says it"))
  }

  @Test func `Yes, and the service cannot be reached: somebody has to enter the server`() throws {
    let result = try run(.yes, EnrollmentService(.unreachable))
    #expect(result.ending == .waitsForUser(.fileServer))
  }

  @Test func `No, with a server of option 242: it is used`() throws {
    let result = try run(.no, nil, in: "j100-sip-untagged")
    #expect(result.servers("HTTPSRVR") == ["203.0.113.10"])
    #expect(result.ending == .operational)
  }

  @Test func `a question that times out with a server of option 242: it is used`() throws {
    let result = try run(nil, nil, in: "j100-sip-untagged")
    #expect(result.ending == .operational)
  }

  @Test func `a question that times out without a local server: the service is asked`() throws {
    let result = try run(nil, EnrollmentService(.address(Self.assigned)))
    #expect(result.requests.first == "http://198.51.100.80/files/J100Supgrade.txt")
  }
}
