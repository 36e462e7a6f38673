import DHCP
import Framing
import Wire

/// The cloud service that tells a J100 where its files are.
enum EnrollmentRuleScenes {
  static let all = preferred + unreachable

  private static let name = "des.avaya.com"
  private static let unknownAuthority: UInt8 = 48
  private static let certificate = Certificate(subject: name, names: [name])
  /// Names no file server.
  private static let bare = DHCPServer(siteString: "SIG=2,VLANTEST=60")

  private static func enroll(_ phone: inout Phone, _ recording: inout Recording) {
    recording.lookUp(name, for: &phone, answer: .address(Site.enrollmentServer))
    recording.negotiate(with: Site.enrollmentServer, from: &phone, name: name, certificate)
  }

  private static let preferred: [CaptureScene] = {
    let rule = "server.des-preferred"
    return [
      .fires(rule, "user-said-yes", "option 242 names a file server; the phone asks des.avaya.com")
      {
        $0.startPhone(.j179) { phone, recording in
          recording.wait(.seconds(20))
          enroll(&phone, &recording)
        }
      },
      .nearMiss(rule, "nothing-named", "no file server is named, so des.avaya.com is asked") {
        $0.startPhone(.j179, leasingFrom: bare) { phone, recording in
          enroll(&phone, &recording)
        }
      },
      .nearMiss(rule, "own-server-first", "the file server is asked in vain, then des.avaya.com") {
        $0.startPhone(.j179) { phone, recording in
          recording.knock(at: Site.fileServer, port: 80, from: &phone, .refused)
          enroll(&phone, &recording)
        }
      },
    ]
  }()

  private static let unreachable: [CaptureScene] = {
    let rule = "server.des-unreachable"
    return [
      .fires(rule, "no-such-name", "the site's DNS server does not know des.avaya.com") {
        $0.startPhone(.j179, leasingFrom: bare) { phone, recording in
          recording.lookUp(name, for: &phone, answer: .noSuchName)
        }
      },
      .fires(rule, "port-blocked", "TCP 443 to des.avaya.com gets no answer") {
        $0.startPhone(.j179, leasingFrom: bare) { phone, recording in
          recording.lookUp(name, for: &phone, answer: .address(Site.enrollmentServer))
          recording.knock(at: Site.enrollmentServer, port: 443, from: &phone, .silent, times: 4)
        }
      },
      .fires(rule, "intercepted", "a proxy answers with a certificate of its own") {
        $0.startPhone(.j179, leasingFrom: bare) { phone, recording in
          recording.lookUp(name, for: &phone, answer: .address(Site.enrollmentServer))
          recording.negotiate(
            with: Site.enrollmentServer, from: &phone, name: name,
            Certificate(subject: name, issuer: "Example Proxy", names: [name]),
            alert: unknownAuthority)
        }
      },
      .nearMiss(rule, "reached", "des.avaya.com is found and talks TLS") {
        $0.startPhone(.j179, leasingFrom: bare) { phone, recording in
          enroll(&phone, &recording)
        }
      },
      .nearMiss(rule, "provisioned-here", "des.avaya.com is not known, and the files are here") {
        $0.startPhone(.j179) { phone, recording in
          recording.lookUp(name, for: &phone, answer: .noSuchName)
          recording.provision(&phone)
        }
      },
    ]
  }()
}
