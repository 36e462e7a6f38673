import DHCP
import Framing
import Wire

/// The way to the file server: router, name, connection.
enum ServerRuleScenes {
  static let all = gateway + names + connection + pause

  private static let gateway: [CaptureScene] = {
    let rule = "server.gateway-silent"
    /// A phone whose router is asked for in vain before it answers, if it does.
    func tell(
      _ server: DHCPServer = .usual, inVain: Int, isAnswered: Bool, _ recording: inout Recording
    ) {
      var phone = Phone(.j179)
      recording.comeUp(phone)
      recording.lease(&phone, from: server)
      recording.ask(for: phone.address, from: phone)
      recording.advertise(phone)
      recording.askInVain(for: server.router ?? .any, from: phone, times: inVain)
      guard isAnswered else { return }
      recording.settle(phone)
      recording.provision(&phone)
    }
    var wrongRouter = DHCPServer.usual
    wrongRouter.router = Subnet.data.host(254)
    return [
      .fires(rule, "wrong-address", "option 3 names 192.0.2.254, and nobody has that address") {
        tell(wrongRouter, inVain: 5, isAnswered: false, &$0)
      },
      .fires(
        rule, "file-server-nearby", "nobody has the router's address, but the file server is near"
      ) {
        var server = DHCPServer(siteString: "HTTPSRVR=\(Subnet.data.host(10)),SIG=2")
        server.router = Subnet.data.host(254)
        tell(server, inVain: 3, isAnswered: false, &$0)
      },
      .nearMiss(rule, "second-answered", "the first question is lost, the second answered") {
        tell(inVain: 1, isAnswered: true, &$0)
      },
      .nearMiss(rule, "capture-ends", "two questions, and the capture ends") {
        tell(inVain: 2, isAnswered: false, &$0)
      },
    ]
  }()

  private static let names: [CaptureScene] = {
    let rule = "server.name-not-resolved"
    let server = DHCPServer(siteString: "HTTPSRVR=files.example.com,SIG=2")
    let name = "files.example.com"
    return [
      .fires(rule, "no-such-name", "the DNS server knows neither the name nor that with the domain")
      {
        $0.startPhone(.j179, leasingFrom: server) { phone, recording in
          recording.lookUp(name, for: &phone, answer: .noSuchName)
          recording.lookUp("\(name).voice.example.com", for: &phone, answer: .noSuchName)
        }
      },
      .fires(rule, "no-answer", "the DNS server does not answer") {
        $0.startPhone(.j179, leasingFrom: server) { phone, recording in
          recording.lookUp(name, for: &phone, answer: nil, times: 4)
        }
      },
      .fires(rule, "no-dns-server", "the file server is a name, and option 6 is absent") {
        var server = server
        server.nameServer = nil
        $0.startPhone(.j179, leasingFrom: server) { _, _ in }
      },
      .nearMiss(rule, "resolved", "the DNS server knows the name") {
        $0.startPhone(.j179, leasingFrom: server) { phone, recording in
          recording.lookUp(name, for: &phone, answer: .address(Site.fileServer))
          recording.provision(&phone)
        }
      },
      .nearMiss(rule, "with-the-domain", "only the name with the domain behind it is known") {
        $0.startPhone(.j179, leasingFrom: server) { phone, recording in
          recording.lookUp(name, for: &phone, answer: .noSuchName)
          recording.lookUp(
            "\(name).voice.example.com", for: &phone, answer: .address(Site.fileServer))
          recording.provision(&phone)
        }
      },
    ]
  }()

  private static let connection: [CaptureScene] = {
    let rule = "server.no-connection"
    let both = DHCPServer(
      siteString: "HTTPSRVR=\"\(Site.fileServer),\(Site.secondFileServer)\",SIG=2")
    return [
      .fires(rule, "refused", "the file server's host is there, and refuses port 80") {
        $0.startPhone(.j179) { phone, recording in
          recording.knock(at: Site.fileServer, port: 80, from: &phone, .refused, times: 2)
        }
      },
      .fires(rule, "silent", "the file server answers none of four SYNs") {
        $0.startPhone(.j179) { phone, recording in
          recording.knock(at: Site.fileServer, port: 80, from: &phone, .silent, times: 4)
        }
      },
      .fires(rule, "unreachable", "the router says that it cannot reach the file server") {
        $0.startPhone(.j179) { phone, recording in
          recording.knock(at: Site.fileServer, port: 80, from: &phone, .unreachable, times: 2)
        }
      },
      .fires(rule, "siaddr", "siaddr is the DHCP server itself, which serves no files") {
        var server = DHCPServer(siteString: "SIG=2,VLANTEST=60")
        server.nextServer = server.address
        $0.startPhone(.j179, leasingFrom: server) { phone, recording in
          recording.knock(at: Subnet.data.dhcpServer, port: 80, from: &phone, .refused, times: 2)
        }
      },
      .fires(rule, "first-of-two", "the first server of the list is dead, the second gives files") {
        $0.startPhone(.j179, leasingFrom: both) { phone, recording in
          recording.knock(at: Site.fileServer, port: 80, from: &phone, .silent, times: 3)
          recording.wait(.seconds(4))
          recording.provision(&phone, from: Site.secondFileServer)
        }
      },
      .fires(rule, "nobody-has-the-address", "the file server should be in the phone's own subnet")
      {
        let address = Subnet.data.host(10)
        $0.startPhone(
          .j179, leasingFrom: DHCPServer(siteString: "HTTPSRVR=\(address),SIG=2")
        ) { phone, recording in
          recording.askInVain(for: address, from: phone, times: 4)
        }
      },
      .nearMiss(rule, "capture-ends", "one SYN, and the capture ends") {
        $0.startPhone(.j179) { phone, recording in
          recording.knock(at: Site.fileServer, port: 80, from: &phone, .silent)
        }
      },
      .nearMiss(rule, "refused-at-first", "the web server is just starting: refused, then served") {
        $0.startPhone(.j179) { phone, recording in
          recording.knock(at: Site.fileServer, port: 80, from: &phone, .refused)
          recording.wait(.seconds(5))
          recording.provision(&phone)
        }
      },
    ]
  }()

  private static let pause: [CaptureScene] = {
    let rule = "server.first-boot-pause"
    func tell(_ model: PhoneModel, seconds: Int, _ recording: inout Recording) {
      recording.startPhone(model) { phone, recording in
        recording.wait(.seconds(seconds))
        recording.provision(&phone)
      }
    }
    return [
      .fires(rule, "a-minute", "a J179 waits for its user, then asks for its files") {
        tell(.j179, seconds: 59, &$0)
      },
      .nearMiss(rule, "half-a-minute", "half a minute between the ACK and the first file") {
        tell(.j179, seconds: 30, &$0)
      },
      .nearMiss(rule, "9641", "a minute, but a 9641 asks its user nothing") {
        tell(.deskphone9641sip, seconds: 59, &$0)
      },
    ]
  }()
}
