using Abtamim.Domain.Messaging;
using Abtamim.Domain.Ordering;
using Abtamim.Domain.Parties.Registration;
using Abtamim.Domain.Sourcing;
using Abtamim.Domain.Tasks;

namespace Abtamim.Domain.Tests;

/// <summary>Every state against every event, for every state machine; what is expected is written out a second time here.</summary>
public sealed class TransitionTableTests
{
    private static readonly Dictionary<(OrderStatus, OrderEvent), OrderStatus> Orders = new()
    {
        [(OrderStatus.AwaitingApproval, OrderEvent.Approved)] = OrderStatus.Sourcing,
        [(OrderStatus.AwaitingApproval, OrderEvent.Refused)] = OrderStatus.Rejected,
        [(OrderStatus.AwaitingApproval, OrderEvent.Dropped)] = OrderStatus.Cancelled,
        [(OrderStatus.Sourcing, OrderEvent.RanShort)] = OrderStatus.AwaitingCustomer,
        [(OrderStatus.Sourcing, OrderEvent.Bought)] = OrderStatus.Scheduled,
        [(OrderStatus.Sourcing, OrderEvent.Dropped)] = OrderStatus.Cancelled,
        [(OrderStatus.AwaitingCustomer, OrderEvent.Resumed)] = OrderStatus.Sourcing,
        [(OrderStatus.AwaitingCustomer, OrderEvent.Bought)] = OrderStatus.Scheduled,
        [(OrderStatus.AwaitingCustomer, OrderEvent.Dropped)] = OrderStatus.Cancelled,
        [(OrderStatus.Scheduled, OrderEvent.Arrived)] = OrderStatus.Delivered,
        [(OrderStatus.Scheduled, OrderEvent.CalledOff)] = OrderStatus.Cancelled,
        [(OrderStatus.Delivered, OrderEvent.Billed)] = OrderStatus.Invoiced,
    };

    private static readonly Dictionary<(RequestStatus, RequestEvent), RequestStatus> Requests = new()
    {
        [(RequestStatus.Open, RequestEvent.Reminded)] = RequestStatus.Reminded,
        [(RequestStatus.Open, RequestEvent.Answered)] = RequestStatus.Answered,
        [(RequestStatus.Open, RequestEvent.PriceQueried)] = RequestStatus.UnderReview,
        [(RequestStatus.Open, RequestEvent.TimedOut)] = RequestStatus.Expired,
        [(RequestStatus.Open, RequestEvent.Withdrawn)] = RequestStatus.Withdrawn,
        [(RequestStatus.Reminded, RequestEvent.Answered)] = RequestStatus.Answered,
        [(RequestStatus.Reminded, RequestEvent.PriceQueried)] = RequestStatus.UnderReview,
        [(RequestStatus.Reminded, RequestEvent.TimedOut)] = RequestStatus.Expired,
        [(RequestStatus.Reminded, RequestEvent.Withdrawn)] = RequestStatus.Withdrawn,
        [(RequestStatus.UnderReview, RequestEvent.Reviewed)] = RequestStatus.Answered,
        [(RequestStatus.UnderReview, RequestEvent.Withdrawn)] = RequestStatus.Withdrawn,
    };

    private static readonly Dictionary<(PurchaseStatus, PurchaseEvent), PurchaseStatus> Purchases = new()
    {
        [(PurchaseStatus.Placed, PurchaseEvent.Received)] = PurchaseStatus.Received,
        [(PurchaseStatus.Placed, PurchaseEvent.CalledOff)] = PurchaseStatus.CalledOff,
    };

    private static readonly Dictionary<(StaffTaskStatus, TaskEvent), StaffTaskStatus> Tasks = new()
    {
        [(StaffTaskStatus.Open, TaskEvent.Approved)] = StaffTaskStatus.Approved,
        [(StaffTaskStatus.Open, TaskEvent.Rejected)] = StaffTaskStatus.Rejected,
        [(StaffTaskStatus.Open, TaskEvent.Overtaken)] = StaffTaskStatus.Obsolete,
    };

    private static readonly Dictionary<(InboxStatus, InboxEvent), InboxStatus> Inbox = new()
    {
        [(InboxStatus.Pending, InboxEvent.Handled)] = InboxStatus.Done,
        [(InboxStatus.Pending, InboxEvent.Failed)] = InboxStatus.Pending,
        [(InboxStatus.Pending, InboxEvent.GaveUp)] = InboxStatus.Dead,
        [(InboxStatus.Dead, InboxEvent.Replayed)] = InboxStatus.Pending,
    };

    private static readonly Dictionary<(OutboxStatus, OutboxEvent), OutboxStatus> Outbox = new()
    {
        [(OutboxStatus.Pending, OutboxEvent.Accepted)] = OutboxStatus.Sent,
        [(OutboxStatus.Pending, OutboxEvent.Failed)] = OutboxStatus.Pending,
        [(OutboxStatus.Pending, OutboxEvent.GaveUp)] = OutboxStatus.Dead,
        [(OutboxStatus.Pending, OutboxEvent.LostTrack)] = OutboxStatus.Unknown,
        [(OutboxStatus.Sent, OutboxEvent.Delivered)] = OutboxStatus.Delivered,
        [(OutboxStatus.Sent, OutboxEvent.Read)] = OutboxStatus.Read,
        [(OutboxStatus.Sent, OutboxEvent.Undelivered)] = OutboxStatus.Failed,
        [(OutboxStatus.Delivered, OutboxEvent.Read)] = OutboxStatus.Read,
        [(OutboxStatus.Failed, OutboxEvent.Replayed)] = OutboxStatus.Pending,
        [(OutboxStatus.Unknown, OutboxEvent.Replayed)] = OutboxStatus.Pending,
        [(OutboxStatus.Dead, OutboxEvent.Replayed)] = OutboxStatus.Pending,
    };

    private static readonly Dictionary<(DeliveryStatus, DeliveryStatus), DeliveryStatus> Delivery = new()
    {
        [(DeliveryStatus.Queued, DeliveryStatus.Sent)] = DeliveryStatus.Sent,
        [(DeliveryStatus.Queued, DeliveryStatus.Delivered)] = DeliveryStatus.Delivered,
        [(DeliveryStatus.Queued, DeliveryStatus.Read)] = DeliveryStatus.Read,
        [(DeliveryStatus.Queued, DeliveryStatus.Failed)] = DeliveryStatus.Failed,
        [(DeliveryStatus.Sent, DeliveryStatus.Delivered)] = DeliveryStatus.Delivered,
        [(DeliveryStatus.Sent, DeliveryStatus.Read)] = DeliveryStatus.Read,
        [(DeliveryStatus.Sent, DeliveryStatus.Failed)] = DeliveryStatus.Failed,
        [(DeliveryStatus.Delivered, DeliveryStatus.Read)] = DeliveryStatus.Read,
    };

    private static readonly Dictionary<(RegistrationStep, RegistrationEvent), RegistrationStep> Registrations = new()
    {
        [(RegistrationStep.Unknown, RegistrationEvent.Wanted)] = RegistrationStep.AwaitingName,
        [(RegistrationStep.AwaitingName, RegistrationEvent.Named)] = RegistrationStep.AwaitingShop,
        [(RegistrationStep.AwaitingShop, RegistrationEvent.Applied)] = RegistrationStep.Submitted,
        [(RegistrationStep.AwaitingShop, RegistrationEvent.LetIn)] = RegistrationStep.Admitted,
        [(RegistrationStep.Submitted, RegistrationEvent.Approved)] = RegistrationStep.Admitted,
        [(RegistrationStep.Submitted, RegistrationEvent.Declined)] = RegistrationStep.Declined,
    };

    public static TheoryData<RegistrationStep, RegistrationEvent> RegistrationPairs => Pairs<RegistrationStep, RegistrationEvent>();

    public static TheoryData<OrderStatus, OrderEvent> OrderPairs => Pairs<OrderStatus, OrderEvent>();

    public static TheoryData<RequestStatus, RequestEvent> RequestPairs => Pairs<RequestStatus, RequestEvent>();

    public static TheoryData<PurchaseStatus, PurchaseEvent> PurchasePairs => Pairs<PurchaseStatus, PurchaseEvent>();

    public static TheoryData<StaffTaskStatus, TaskEvent> TaskPairs => Pairs<StaffTaskStatus, TaskEvent>();

    public static TheoryData<InboxStatus, InboxEvent> InboxPairs => Pairs<InboxStatus, InboxEvent>();

    public static TheoryData<OutboxStatus, OutboxEvent> OutboxPairs => Pairs<OutboxStatus, OutboxEvent>();

    public static TheoryData<DeliveryStatus, DeliveryStatus> DeliveryPairs => Pairs<DeliveryStatus, DeliveryStatus>();

    [Theory]
    [MemberData(nameof(OrderPairs))]
    public void Order_InEachState_TakesOnlyItsOwnEvents(OrderStatus from, OrderEvent happening) =>
        Check(OrderTransitions.Table, Orders, from, happening);

    [Theory]
    [MemberData(nameof(RequestPairs))]
    public void Request_InEachState_TakesOnlyItsOwnEvents(RequestStatus from, RequestEvent happening) =>
        Check(RequestTransitions.Table, Requests, from, happening);

    [Theory]
    [MemberData(nameof(PurchasePairs))]
    public void Purchase_InEachState_TakesOnlyItsOwnEvents(PurchaseStatus from, PurchaseEvent happening) =>
        Check(PurchaseTransitions.Table, Purchases, from, happening);

    [Theory]
    [MemberData(nameof(TaskPairs))]
    public void Task_InEachState_TakesOnlyItsOwnEvents(StaffTaskStatus from, TaskEvent happening) =>
        Check(TaskTransitions.Table, Tasks, from, happening);

    [Theory]
    [MemberData(nameof(InboxPairs))]
    public void ReceivedMessage_InEachState_TakesOnlyItsOwnEvents(InboxStatus from, InboxEvent happening) =>
        Check(MessageTransitions.Inbox, Inbox, from, happening);

    [Theory]
    [MemberData(nameof(OutboxPairs))]
    public void OutgoingMessage_InEachState_TakesOnlyItsOwnEvents(OutboxStatus from, OutboxEvent happening) =>
        Check(MessageTransitions.Outbox, Outbox, from, happening);

    [Theory]
    [MemberData(nameof(DeliveryPairs))]
    public void SentMessage_InEachState_TakesOnlyReportsThatSayMore(DeliveryStatus from, DeliveryStatus reported) =>
        Check(MessageTransitions.Delivery, Delivery, from, reported);

    [Theory]
    [MemberData(nameof(RegistrationPairs))]
    public void Registration_InEachStep_TakesOnlyItsOwnEvents(RegistrationStep from, RegistrationEvent happening) =>
        Check(RegistrationTransitions.Table, Registrations, from, happening);

    private static TheoryData<TState, TEvent> Pairs<TState, TEvent>()
        where TState : struct, Enum
        where TEvent : struct, Enum
    {
        var pairs = new TheoryData<TState, TEvent>();
        foreach (var state in Enum.GetValues<TState>())
        {
            foreach (var happening in Enum.GetValues<TEvent>())
                pairs.Add(state, happening);
        }

        return pairs;
    }

    private static void Check<TState, TEvent>(
        TransitionTable<TState, TEvent> table, Dictionary<(TState, TEvent), TState> expected, TState from, TEvent happening)
        where TState : struct, Enum
        where TEvent : struct, Enum
    {
        if (expected.TryGetValue((from, happening), out var to))
        {
            Assert.True(table.Allows(from, happening));
            Assert.Equal(to, table.Next(from, happening));
        }
        else
        {
            Assert.False(table.Allows(from, happening));
            Assert.Throws<IllegalTransitionException>(() => table.Next(from, happening));
        }

        Assert.Equal(!expected.Keys.Any(key => key.Item1.Equals(from)), table.IsFinal(from));
    }
}
