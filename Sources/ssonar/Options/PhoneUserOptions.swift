import ArgumentParser
import Discovery
import Wire

/// What the person in front of a simulated phone does.
struct PhoneUserOptions: ParsableArguments {
  enum Choice: String, CaseIterable, ExpressibleByArgument {
    case yes, no, timeout
  }

  @Option(
    help: """
      It starts for the first time and asks whether to use the enrollment service (DES): what the \
      user presses.
      """)
  var des: Choice?

  @Option(
    help: ArgumentHelp(
      "The file server that the user enters when the phone asks for one.", valueName: "address"))
  var enterServer: String?

  func validate() throws {
    if let enterServer, FileServer(address: enterServer) == nil {
      throw ValidationError(
        "'--enter-server \(WireText(enterServer))': an address, a name or a URL is expected")
    }
  }

  var script: UserScript {
    var script = UserScript()
    switch des {
    case .yes: script.enrollment = .yes
    case .no: script.enrollment = .no
    case .timeout, nil: break
    }
    script.fileServer = enterServer
    return script
  }
}
