import Capture
import CaptureScenes
import Diagnosis
import Discovery
import Driver
import Framing
import SSON
import Testing
import Wire

/// The stories of a capture, each phone taken for one of a family.
func stories(of file: CaptureFile, as family: PhoneFamily) throws -> [DeviceStory] {
  var options = DiagnosisOptions()
  options.profile = PhoneProfile.of(family)
  var diagnoser = Diagnoser(options: options)
  while let frame = try file.next() { diagnoser.observe(frame) }
  return Array(diagnoser.finish().stories)
}

/// What a phone of `family` does in the place of the one with this address.
func replay(
  _ file: CaptureFile, as family: PhoneFamily, _ mac: String? = nil,
  enrollment: EnrollmentService? = nil, user: UserScript = UserScript(),
  setUp: (inout PhoneMachine.Configuration) throws -> Void = { _ in },
  record: (RunEntry) -> Void = { _ in }
) throws -> (result: RunResult, phone: PhoneCase) {
  let told = try stories(of: file, as: family).filter {
    $0.kind == .phone && (mac == nil || $0.device.mac.description == mac)
  }
  let phone = try #require(told.first?.phone)
  let profile = try #require(phone.profile)
  var configuration = PhoneMachine.Configuration(profile: profile, mac: phone.device.mac)
  try setUp(&configuration)
  let network = CapturedNetwork(around: phone, enrollment: enrollment)
  var run = PhoneRun(configuration, in: network, user: user, from: network.start)
  return (run.run(for: .seconds(1800), record: record), phone)
}

extension RunResult {
  /// The values of a server's parameter; none if it is not set.
  func servers(_ name: String) -> [String] {
    values.first { $0.name.printable == name }?.value.value ?? []
  }
}
