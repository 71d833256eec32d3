namespace Abtamim.Domain.Tests.Conversations;

public sealed class ScriptTests
{
    [Fact]
    public void Say_WhenNothingIsOpenWithTheSupplier_SaysSo() =>
        new Script().Say("supplier:SUP-01", "متوفر").Hears("لا يوجد حاليًا طلب مفتوح");
}
