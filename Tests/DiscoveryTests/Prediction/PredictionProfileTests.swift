import SSON
import Testing

@testable import Discovery

@Suite struct PredictionProfileTests {
  @Test func `defaults stand beside what they belong to`() throws {
    let prediction = Answers.ack("HTTPSRVR=192.0.2.20,L2QVLAN=120").prediction(.j100SIP)
    let test = try #require(prediction["VLANTEST"])
    #expect(test.value == ["60"])
    #expect(test.source == .defaultOfFamily)
    #expect(test.frame == nil)
    #expect(test.rule == "nobody sets it")
    #expect(prediction["HTTPPORT"]?.value == ["80"])
    #expect(prediction.told == ["L2QVLAN=120", "HTTPSRVR=192.0.2.20"])
  }

  @Test func `a value that is set leaves no trace of the default`() {
    let prediction = Answers.ack("HTTPSRVR=192.0.2.20,HTTPPORT=8080").prediction(.j100SIP)
    #expect(prediction["HTTPPORT"]?.value == ["8080"])
    #expect(prediction["HTTPPORT"]?.losers == [])
  }

  @Test func `without answers nothing is predicted`() {
    #expect(Answers().prediction(.j100SIP) == Prediction([]))
    #expect(Answers.ack().prediction(.p4600) == Prediction([]))
  }

  @Test func `names compare without case`() {
    let prediction = Answers.ack("HttpSrvr=192.0.2.20").prediction(.j100SIP)
    #expect(prediction["httpsrvr"]?.value == ["192.0.2.20"])
    #expect(prediction.fileServers.map(\.value) == [["192.0.2.20"]])
  }
}
