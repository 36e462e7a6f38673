import Framing
import Services
import Testing

@testable import CaptureScenes
@testable import Diagnosis

@Suite struct AuthenticationTests {
  @Test func `a login that is refused`() throws {
    let authentication = try Recording.activity { phone, recording in
      recording.startAuthentication(phone)
      recording.challenge(phone, .identity, identifier: 1)
      recording.respond(phone, .identity, identifier: 1)
      recording.challenge(phone, .md5, identifier: 2)
      recording.respond(phone, .md5, identifier: 2)
      recording.conclude(phone, isSuccess: false, identifier: 2)
    }.authentication
    #expect(authentication.starts?.numbers == [11])
    #expect(authentication.requests?.numbers == [12, 14])
    #expect(authentication.responses?.numbers == [13, 15])
    #expect(authentication.failures?.numbers == [16])
    #expect(authentication.methods == ["identity", "MD5"])
    #expect(authentication.frames == Array(11...16))
    #expect(authentication.isFailed)
    #expect(!authentication.isSuccessful)
  }

  @Test func `the last word counts`() throws {
    let authentication = try Recording.activity { phone, recording in
      recording.conclude(phone, isSuccess: false, identifier: 1)
      recording.conclude(phone, isSuccess: true, identifier: 2)
    }.authentication
    #expect(authentication.isSuccessful)
    #expect(!authentication.isFailed)
  }

  @Test func `the switch may answer to the group address`() throws {
    let authentication = try Recording.activity { phone, recording in
      recording.startAuthentication(phone)
      let request = EAPPacket(.request, identifier: 1, type: .identity)
      recording.record(
        EthernetFrame(
          to: MACAddress(lowBitsOf: 0x0180_C200_0003), from: Site.accessSwitch,
          etherType: .eapol, payload: EAPOLFrame(request).encoded))
    }.authentication
    #expect(authentication.requests?.numbers == [12])
  }

  @Test func `no more methods are kept than a switch has`() throws {
    let authentication = try Recording.activity { phone, recording in
      for type in 10..<30 as Range<UInt8> {
        recording.challenge(phone, EAPType(rawValue: type), identifier: type)
      }
    }.authentication
    #expect(authentication.requests?.count == 20)
    #expect(authentication.methods.count == Authentication.mostMethods)
  }
}
